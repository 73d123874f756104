import { number } from './plural.ts';

export const open = 'Beleg';
export const openOf = (name: string): string => `Beleg der Freigabe für ${name}`;
export const title = 'Beleg';
export const intro =
  'Das ist Ihr Exemplar dessen, was Sie unterschrieben haben. Drucken Sie es, oder speichern Sie es und geben Sie es weiter, wo es gebraucht wird.';
export const save = 'Beleg speichern';
export const print = 'Drucken';
export const saved = 'Ihr Beleg ist bei Ihren Downloads.';

export const heading = 'Beleg über die Freigabe von Gesundheitsdaten';
export const signedWords = 'Was Sie unterschrieben haben';
export const live = (until: string): string => `Gültig bis ${until}`;
export const ended = (day: string): string => `Abgelaufen am ${day}`;
export const stopped = (day: string): string => `Beendet am ${day}`;
export const narrowed = 'Sie haben später weniger freigegeben: Es lässt sich weniger öffnen, als dieser Beleg sagt.';
export const leftOut =
  'Sie haben beim Antworten einiges ausgelassen: Es lässt sich weniger öffnen, als dieser Beleg sagt.';

export const who = 'Wer lesen darf';
export const site = 'Auf dieser Website';
export const what = 'Was';
export const dates = 'Einträge von';
export const why = 'Zweck';
export const until = 'Bis';
export const signedOn = 'Von Ihnen unterschrieben';
export const stoppedOn = 'Von Ihnen beendet';
export const itemsThen = 'Einträge damals';
export const keptAt = 'Daten aufbewahrt bei';
export const signedFor = 'Unterschrieben für';
export const byRight = 'Mit welchem Recht';

export const statementTitle = 'Die Worte, denen Sie zugestimmt haben';
export const openingsTitle = 'Bisherige Zugriffe';
export const noOpenings = 'Niemand hat es geöffnet.';
export const earlier = (count: number): string => `Und ${number(count)} frühere.`;
export const asOf = (time: string): string => `Stand in Chartkey: ${time}.`;

export const checkTitle = 'So prüfen Sie diesen Beleg';
export const checkSteps = [
  'Speichern Sie den Beleg in Chartkey. Die Datei trägt die Nummer unten im Namen.',
  'Öffnen Sie den Belegprüfer von Chartkey. Er ist eine einzige Seite, die ohne Internet funktioniert.',
  'Ziehen Sie die Datei auf diese Seite. Sie sagt, ob der Beleg gültig ist und was er bedeutet.',
];

export const technical = 'Technische Details';
export const receiptNumber = 'Belegnummer';
export const account = 'Signiert mit Konto';
export const network = 'Netz und Vertrag';
