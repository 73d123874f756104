import { day } from './time.ts';

export const title = 'Dieser Browser hat gelöscht, was Chartkey aufbewahrt hatte';
export const text = (since: number): string =>
  `Sie haben Chartkey hier eingerichtet: ${day(since)}. Was es in diesem Browser aufbewahrt hatte, ist weg. Browser löschen Gespeichertes, wenn die Festplatte voll wird oder Websitedaten gelöscht werden.`;
export const safeTitle = 'Der Speicherdienst hat Ihre Kopie';
export const safeText =
  'Ihre Akte und Ihre Freigaben sind dort, verschlüsselt, und nichts wurde geändert. Ihre Wiederherstellungswörter öffnen sie wieder, hier oder auf jedem anderen Computer. Nur was hier nach dem letzten Speichern getan wurde, ist weg.';
export const withWords = 'Mit meinen Wörtern zurückholen';
export const noWay = 'Ich habe keine Wörter, keine Sicherung und keine Vertrauenspersonen';
export const noWayText =
  'Dann kann niemand diese Akte mehr öffnen, auch wir nicht. Sie können mit einem leeren Chartkey und neuen Wörtern beginnen. Was Sie freigegeben haben, läuft bis zum Enddatum weiter: Bitten Sie die Einrichtungen, aufzuhören.';
export const startEmpty = 'Mit einem leeren Chartkey beginnen';
export const shortText = 'Ihre Akte liegt verschlüsselt beim Speicherdienst. Ihre Wörter bringen sie zurück.';
export const open = 'Zurückholen';
