import type { ActivityFilter, ActivityKind } from '../../messages/activity-view.ts';
import { number, plural } from './plural.ts';

export const title = 'Aktivität';
export const intro =
  'Jede Anfrage, jede Freigabe und jeder Zugriff auf allen Ihren Geräten, das Neueste zuerst. Verschlüsselt mit Ihrem Schlüssel.';
export const filter = 'Anzeigen';
export const filters: Readonly<Record<ActivityFilter | 'all', string>> = {
  all: 'Alles',
  opened: 'Zugriffe',
  shared: 'Freigegeben und beendet',
  asked: 'Anfragen',
  records: 'Akte',
  portals: 'Websites',
  people: 'Personen, für die Sie handeln',
  keys: 'Wege zurück',
  rules: 'Regeln',
};
export const empty = 'Hier ist noch nichts';
export const emptyText = 'Anfragen von Einrichtungen, Ihre Freigaben und jeder Zugriff werden hier aufgeführt.';
export const more = 'Ältere anzeigen';
export const shownOf = (shown: number, total: number): string => `${number(shown)} von ${number(total)} angezeigt`;

const counted = (items: number | undefined, otherwise: string) =>
  items === undefined ? otherwise : plural(items, 'Eintrag', 'Einträge');

/** One line of the log. */
export const line = (kind: ActivityKind, name: string, items?: number): string =>
  ({
    asked: `${name} wollte Ihre Akte lesen`,
    shared: `Sie haben freigegeben für ${name}: ${counted(items, 'Daten aus Ihrer Akte')}`,
    refused: `Sie haben „Jetzt nicht“ gesagt zu ${name}`,
    cancelled: `${name} hat die Anfrage zurückgezogen`,
    opened: `${name} hat geöffnet: ${counted(items, 'Ihre Akte')}`,
    stopped: `Sie haben die Freigabe beendet für ${name}`,
    ended: `Ihre Freigabe für ${name} ist abgelaufen`,
    narrowed: `Sie geben von da an weniger frei für ${name}`,
    paused: 'Sie haben alle Freigaben pausiert',
    resumed: 'Sie haben die Freigaben fortgesetzt',
    received: `${name} hat Ihnen gegeben: ${counted(items, 'Daten')}`,
    added: `Sie haben hinzugefügt: ${name} (${counted(items, 'Daten')})`,
    connected: `Sie haben verbunden: ${name}`,
    disconnected: `Sie haben getrennt: ${name}`,
    personAdded: `Sie handeln jetzt für ${name}`,
    handedOver: `Sie haben übergeben an ${name}`,
    personRemoved: `Sie haben von dieser Liste genommen: ${name}`,
    guarded: `Sie haben Vertrauenspersonen gewählt: ${name}`,
    unguarded: 'Sie haben alle Schlüsselteile Ihrer Vertrauenspersonen ungültig gemacht',
    recoveryRefused: 'Jemand hat Ihre Schlüssel angefordert, und Sie haben abgelehnt',
    ruleSaved: `Sie haben eine Regel gespeichert: ${name}`,
    ruleOff: `Sie haben eine Regel ausgeschaltet: ${name}`,
    ruleRemoved: `Sie haben eine Regel entfernt: ${name}`,
  })[kind];
