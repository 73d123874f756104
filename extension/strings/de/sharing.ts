import { numbered, plural } from './plural.ts';

export const title = 'Freigaben';
export const now = 'Zurzeit freigegeben';
export const ended = 'Beendet';
export const empty = 'Sie geben nichts frei';
export const emptyText = 'Wenn Sie einer Anfrage zustimmen, steht sie hier, mit jedem Zugriff.';
export const noneEnded = 'Noch ist keine zu Ende.';
export const timelineKey = 'ein Zugriff';
export const today = 'Heute';
export const manage = 'Verwalten';
export const details = 'Details';
export const technical = 'Technische Details';
export const until = (date: string): string => `bis ${date}`;
export const endedOn = (date: string): string => `beendet: ${date}`;
export const youStopped = (date: string): string => `von Ihnen beendet: ${date}`;
export const sharedOn = 'Freigegeben am';
export const endsOn = 'Endet am';
export const dates = 'Einträge von';
export const reason = 'Zweck';
export const itemsThen = 'Einträge damals';
export const site = 'Website';
export const lastOpened = 'Zuletzt geöffnet';
export const never = 'Nie';
export const openedBefore = (count: number): string =>
  numbered(count, {
    one: 'Vor dem Ende einmal geöffnet: Was zu sehen war, kann kopiert worden sein.',
    other: 'Vor dem Ende #-mal geöffnet: Was zu sehen war, kann kopiert worden sein.',
  });
export const neverOpened = 'Nie geöffnet: Jetzt kann niemand mehr es öffnen.';
export const state = {
  sending: 'Wird übermittelt',
  active: 'Freigegeben',
  stopping: 'Wird beendet',
  stopped: 'Von Ihnen beendet',
  expired: 'Abgelaufen',
};
export const stopSelected = (count: number): string =>
  numbered(count, { one: '# Freigabe beenden', other: '# Freigaben beenden' });
export const select = (name: string): string => `Auswählen: ${name}`;
export const chain = 'Auf der Blockchain';
export const chainStates = { 'not-yet': 'noch nicht', granted: 'erteilt', revoked: 'widerrufen' };
export const tokenId = 'Token-ID';
export const waiting = (count: number): string => plural(count, 'Anfrage wartet', 'Anfragen warten');
export const openings = (count: number): string =>
  count === 0 ? 'nie geöffnet' : plural(count, 'Zugriff', 'Zugriffe');
