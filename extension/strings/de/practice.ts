export const title = 'Übung';
/** On every screen of it. */
export const banner =
  'Das ist eine Übung. Die Einrichtung und die Akte sind erfunden. Nichts wird signiert, aufbewahrt oder übermittelt.';
export const clinic = 'Übungspraxis';
export const place = 'Übungsstadt';
export const reason = 'Um Ihnen zu zeigen, wie eine Anfrage aussieht';
export const source = 'Übungskrankenhaus';
export const items = {
  potassium: 'Kalium',
  sugar: 'Langzeit-Blutzucker',
  cholesterol: 'LDL-Cholesterin',
  iron: 'Eisen',
  pressure: 'Blutdrucktablette',
  mood: 'Tablette gegen gedrückte Stimmung',
  nuts: 'Nüsse',
  asthma: 'Asthma',
};
export const startTitle = 'Probieren Sie es einmal aus, ganz ohne Folgen';
export const startText =
  'Eine erfundene Einrichtung möchte Ihre erfundene Akte lesen. Antworten Sie, wie Sie möchten. Es dauert zwei Minuten, und Sie können jederzeit aufhören.';
export const start = 'Beginnen';
export const leave = 'Übung verlassen';
export const tasks = 'Was Sie ausprobieren können';
export const task = {
  narrow: 'Weniger freigeben: eine kürzere Zeit oder spätere Daten wählen',
  leaveOut: 'Etwas weglassen: eine Art von Einträgen ausschalten',
  approve: 'Zustimmen, sobald die Linie unter dem Knopf voll ist',
  undo: 'Rückgängig machen, solange die Sekunden laufen',
  receipt: 'Noch einmal zustimmen und den Beleg ansehen',
  stop: 'Freigabe beenden',
};
export const done = (name: string): string => `Erledigt: ${name}`;
export const again = 'Von vorn beginnen';
export const endTitle = 'Das ist schon alles';
export const endText =
  'Eine echte Anfrage sieht genauso aus, in einem eigenen Fenster. Die Zeile über die Übung steht dort nie.';
