export const title = 'Ihre eigene Wallet';
export const intro =
  'Sie können MetaMask benutzen, um Ihre Freigaben zu signieren und Ihre Kopien zu besitzen. Sie müssen nicht: Chartkey hat eigene Konten für Sie. Die kosten nichts, und sie verraten weniger über Sie.';
export const revealsTitle = 'Was eine eigene Wallet anderen zeigt';
export const reveals = [
  'Chartkey nimmt für jede Einrichtung ein neues Konto. So kann niemand sehen, dass zwei Einrichtungen dieselbe Person behandeln.',
  'Ihre Wallet ist ein einziges Konto. Jede Einrichtung, für die Sie signieren, sieht dasselbe, und ebenso alle, die in das öffentliche Register schauen: dass es etwas freigibt, wann und bis wann. Nie was, und nie für wen.',
  'Wenn bekannt ist, dass die Wallet Ihnen gehört, ist von all dem bekannt, dass es Ihnen gehört.',
];

export const connectTitle = 'MetaMask verbinden';
export const connectText = 'Das Verbinden ändert noch nichts. Wofür sie benutzt wird, wählen Sie danach.';
export const inBrowser = 'MetaMask in diesem Browser';
export const onPhone = 'MetaMask auf meinem Handy';
export const phoneNote =
  'Mit einem Handy gibt ein Server von MetaMask die Nachrichten weiter. Sie sind verschlüsselt. Der Server sieht, dass dieser Browser und Ihr Handy miteinander sprechen, und wann.';
export const licence =
  'Der Teil, der mit Handys spricht, ist Software von ConsenSys, unter deren Lizenz. Er wird nur geladen, wenn Sie diesen Knopf drücken.';

export const connecting = 'Ihre Wallet wird erwartet. Suchen Sie ihr Fenster.';
export const scanTitle = 'Scannen Sie das mit Ihrem Handy';
export const scanText = 'Öffnen Sie MetaMask auf Ihrem Handy, wählen Sie Scannen und richten Sie es auf dieses Bild.';
export const scanPicture = 'Ein Code für die Kamera Ihres Handys';
export const openLink = 'In MetaMask auf diesem Gerät öffnen';
export const stopWaiting = 'Nicht mehr warten';

export const connectedTitle = 'Verbunden';
export const useGrants = 'Neue Freigaben damit signieren';
export const useGrantsText =
  'MetaMask fragt Sie bei jeder neuen Freigabe dreimal. Was Sie schon freigeben, bleibt, wie es ist.';
export const useRecords = 'Neue Kopien damit besitzen';
export const useRecordsText =
  'MetaMask fragt Sie, wenn eine Einrichtung Ihnen eine Kopie gibt, und noch einmal, wenn die Kopie abgelegt wird.';
export const disconnect = 'Trennen';
export const disconnectText =
  'Was sie signiert hat, gilt weiter, und Sie können alles davon hier ohne die Wallet beenden. Neue Freigaben benutzen Chartkeys eigene Konten.';
export const disconnected = 'Getrennt.';
export const saved = 'Gespeichert.';

export const payoutTitle = 'Wohin Vergütungen gehen';
export const payoutText =
  'Für den Fall, dass eine Studie Ihnen etwas zahlt. Ohne Adresse hier geht jede Vergütung an ein neues Konto, das nur Ihre Wiederherstellungswörter öffnen. Das verrät am wenigsten.';
export const payoutLabel = 'Adresse';
export const payoutHint =
  '0x und 40 Buchstaben und Ziffern. Wer sie sieht, sieht jede Vergütung, die dorthin gegangen ist.';
export const payoutSave = 'Speichern';
export const payoutRemove = 'Herausnehmen';
export const payoutNow = (address: string): string => `Vergütungen gehen an ${address}.`;
export const payoutNone = 'Vergütungen gehen an Chartkeys eigene Konten.';

export const waitingTitle = 'Ihre Wallet wird erwartet';
export const taskGrant = (name: string): string => `Freigabe für ${name}`;
export const taskOffer = (name: string): string => `Kopie annehmen von ${name}`;
export const taskRecord = (name: string): string => `Kopie besitzen: „${name}“`;
export const wordOf: Record<'Revocation' | 'Agent' | 'Grant' | 'OwnerProof' | 'Record', string> = {
  Revocation: 'Ihr Recht zu beenden, im Voraus signiert, damit das Beenden die Wallet nie braucht',
  Agent: 'Dass Chartkey in dieser einen Sache für Sie handeln darf, und in keiner anderen',
  Grant: 'Die Freigabe selbst',
  OwnerProof: 'Dass dieses Konto Ihnen gehört',
  Record: 'Dass diese Kopie Ihnen gehört',
};
export const stepOf = (step: number, of: number): string => `Schritt ${step} von ${of}`;
export const grantNothingYet = 'Vor dem letzten Schritt wird nichts freigegeben.';
export const proceed = 'In meiner Wallet fortfahren';
export const asking = 'Ihre Wallet fragt Sie. Suchen Sie ihr Fenster.';
export const askingPhone = 'Ihre Wallet fragt Sie. Sehen Sie auf Ihr Handy.';
export const useOwnKey = 'Stattdessen Chartkeys eigenes Konto benutzen';
export const ownKeyNow = 'Es wartet wieder auf Ihre Antwort, mit einem eigenen Konto von Chartkey.';
export const ownKeyTakes = 'Ein eigenes Konto von Chartkey nimmt die Kopie an.';
export const taskDone = 'Signiert. Chartkey erledigt den Rest.';
export const technical = 'Technische Details';
export const technicalRows = { account: 'Konto', digest: 'Digest', word: 'Typ' };
export const typedData = 'Typisierte Daten (EIP-712)';

export const settingTitle = 'Ihre eigene Wallet';
export const settingText =
  'Für Menschen, die MetaMask haben und damit signieren wollen. Alle anderen fahren ohne besser.';
export const settingOpen = 'Ansehen';

export const approvalNotice =
  'Ihre eigene Wallet wird das signieren. Die Einrichtung und das öffentliche Register zeigen dann dasselbe Konto wie überall sonst, wo Sie sie benutzt haben.';
export const stepTitle = 'Noch ein Schritt: Ihre Wallet';
export const stepText =
  'Noch ist nichts geschehen. Öffnen Sie die Wallet-Seite und signieren Sie dort. Lassen Sie die Seite der Einrichtung solange offen.';
export const stepOpen = 'Wallet-Seite öffnen';
