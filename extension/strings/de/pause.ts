import { number, numbered, plural } from './plural.ts';
import { when } from './time.ts';

export const panic = 'Alles pausieren';
export const panicName = 'Alle Freigaben pausieren und sperren';
export const panicLong = 'Alle Freigaben pausieren';
export const resume = 'Freigaben fortsetzen';
export const title = 'Alle Freigaben sind pausiert';
export const pressed = (here: boolean, at: number, now: number): string =>
  here ? `Sie haben hier pausiert: ${when(at, now)}.` : `Sie haben auf einem anderen Gerät pausiert: ${when(at, now)}.`;
export const nobody = 'Niemand kann Ihre Akte öffnen, bis Sie fortsetzen.';
export const unlockToResume = 'Entsperren Sie, um fortzusetzen.';
export const notToldTitle = 'Noch ist nicht alles pausiert';
export const notTold = (waiting: number, total: number): string =>
  waiting < total
    ? `Der Dienst, der Ihre verschlüsselten Daten aufbewahrt, wurde für ${number(waiting)} von ${plural(total, 'Freigabe', 'Freigaben')} noch nicht erreicht. Bis dahin lässt sich dort noch öffnen, was Sie freigegeben haben. Chartkey versucht es weiter, auch gesperrt.`
    : 'Der Dienst, der Ihre verschlüsselten Daten aufbewahrt, wurde noch nicht erreicht. Bis dahin lässt sich dort noch öffnen, was Sie freigegeben haben. Chartkey versucht es weiter, auch gesperrt.';
export const pausedNow = 'Jetzt pausiert';
export const resumingTitle = 'Die Freigaben kommen zurück';
export const resuming = (waiting: number): string =>
  numbered(waiting, {
    one: '# Freigabe wartet, bis der Dienst erreicht ist, der Ihre verschlüsselten Daten aufbewahrt.',
    other: '# Freigaben warten, bis der Dienst erreicht ist, der Ihre verschlüsselten Daten aufbewahrt.',
  });
export const askedTitle = 'Noch nicht pausiert: erst entsperren';
export const asked = (at: number, now: number): string =>
  `Chartkey war gesperrt, als Sie gedrückt haben (${when(at, now)}), und konnte nicht für Sie sprechen. Ihr Druck ist vorgemerkt: Entsperren Sie, und vor allem anderen werden alle Freigaben pausiert. Bis dahin können Einrichtungen noch öffnen, was Sie freigegeben haben.`;
export const pausingTitle = 'Alle Freigaben werden pausiert';
export const pausing = 'Chartkey sperrt sich, sobald es festgehalten ist.';

export const locksIn = (seconds: number): string => `Sperrt sich in ${plural(seconds, 'Sekunde', 'Sekunden')}`;
export const locksSoon = 'Chartkey sperrt sich in weniger als einer Minute.';
export const stay = 'Entsperrt bleiben';

export const shortcutsTitle = 'Tastenkürzel';
export const shortcutsText =
  'Sie gelten überall in diesem Browser. Ändern können Sie sie in seinen Einstellungen für Erweiterungen.';
export const shortcutNames: Readonly<Record<string, string>> = {
  'lock-now': 'Jetzt sperren',
  'panic-stop': 'Alle Freigaben pausieren und sperren',
};
export const noShortcut = 'nicht festgelegt';
