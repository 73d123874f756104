import { dayName } from '../../../protocol/strings/de.ts';
import type { OfficerWords } from '../officer-words.ts';

export const officerWords: OfficerWords = {
  dayName,
  held: 'Diese Schlüsselstelle signiert selbst',
  heldText: 'Der private Schlüssel des Kontos der Einrichtung liegt auf diesem Server. Sie haben nichts zu signieren.',
  unsigned: 'Die Schlüsselstelle braucht Ihre Signatur',
  unsignedText: (name) =>
    `Bis Sie mit dem Konto der Einrichtung signieren, kann ${name} keine Akten anfragen. Sie signieren zwei Dinge, einmal im Jahr.`,
  signed: (day) => `Signiert bis ${day}`,
  signedText: (day) => `Die Schlüsselstelle arbeitet. Sie werden ab ${day} erneut gefragt.`,
  renew: 'Es ist Zeit, erneut zu signieren',
  renewText: (day) =>
    `Die Schlüsselstelle arbeitet bis ${day} und hält dann an. Was freigegeben wurde, bleibt lesbar, wenn Sie vorher signieren.`,
  ended: (day) => `Was signiert war, lief am ${day} ab`,
  endedText: 'Die Schlüsselstelle steht still. Nichts ist verloren: Sie arbeitet wieder, sobald Sie signieren.',
  sign: 'Mit einer Wallet signieren',
  signAgain: 'Erneut signieren',

  choose: 'In welcher Wallet ist das Konto der Einrichtung?',
  chooseText: 'Diese sagen, dass sie in diesem Browser sind. Die Namen haben sie sich selbst gegeben.',
  named: (name, domain) => `${name} (${domain})`,
  noWallet: 'In diesem Browser ist keine Wallet',
  noWalletText:
    'Fügen Sie diesem Browser die Wallet mit dem Konto der Einrichtung hinzu, oder öffnen Sie diese Seite dort, wo sie ist. Sehen Sie dann noch einmal nach.',
  lookAgain: 'Noch einmal nachsehen',

  connecting: (wallet) => `Warten auf ${wallet}`,
  connectingText:
    'Schauen Sie nach dem Fenster. Entsperren Sie es und zeigen Sie dieser Seite das Konto der Einrichtung.',
  network: (wallet) => `Warten, bis ${wallet} das Netz wechselt`,
  networkText: 'Schauen Sie nach dem Fenster und sagen Sie Ja. Es wird nichts bezahlt.',
  signingFirst: (wallet) => `Schritt 1 von 2: in ${wallet} signieren`,
  signingSecond: (wallet) => `Schritt 2 von 2: in ${wallet} signieren`,
  certificateText:
    'Das bescheinigt einen neuen Schlüssel für dieses Portal. Was freigegeben wird, wird für ihn verschlüsselt. Vergleichen Sie diese Zeilen mit dem, was Ihre Wallet zeigt.',
  delegationText:
    'Damit darf die Schlüsselstelle für die Anmeldungen Ihres Personals bürgen, jeweils höchstens einen Tag. Sie kann keinen Schlüssel bescheinigen und keinen Eintrag signieren.',
  handing: 'Die Schlüsselstelle prüft, was Sie signiert haben',
  cancel: 'Nicht mehr warten',

  rejected: (wallet) => `Sie haben in ${wallet} abgelehnt`,
  rejectedText: 'Es wurde nichts geändert. Signieren Sie, wann Sie möchten.',
  busy: (wallet) => `${wallet} zeigt noch eine Frage`,
  busyText: 'Öffnen Sie das Fenster, antworten Sie und versuchen Sie es erneut.',
  gone: (wallet) => `${wallet} antwortet nicht`,
  goneText:
    'Vielleicht ist sie gesperrt, geschlossen oder entfernt. Es wurde nichts geändert. Entsperren Sie sie und versuchen Sie es erneut.',
  wrongAccount: (wallet) => `${wallet} ist mit einem anderen Konto geöffnet`,
  wrongAccountText:
    'Nur das Konto der Einrichtung kann signieren. Wählen Sie es in der Wallet und versuchen Sie es erneut.',
  wrongNetwork: (wallet) => `${wallet} ist auf ein anderes Netz eingestellt`,
  wrongNetworkText:
    'Es hat sich nicht geändert. Wählen Sie in der Wallet das unten genannte Netz oder fügen Sie es dort hinzu, und versuchen Sie es erneut.',
  notProven: 'Das ist nicht die Signatur der Einrichtung',
  notProvenText:
    'Ein anderes Konto oder ein anderer Text wurde signiert, daher wurde es nicht angenommen. Wählen Sie das richtige Konto und versuchen Sie es erneut.',
  contract: 'Dieses Konto hat keinen eigenen Schlüssel',
  contractText:
    'Es ist ein Vertrag, und die Browser der Patientinnen und Patienten prüfen einen Schlüssel. Lassen Sie ein Konto mit Schlüssel akkreditieren. Es wurde nichts geändert.',
  stale: 'Das hat zu lange gedauert',
  staleText: 'Was zu signieren ist, hat sich inzwischen geändert. Es ging nichts verloren; beginnen Sie erneut.',
  unreachable: 'Die Schlüsselstelle ist nicht erreichbar',
  unreachableText: 'Es wurde nichts geändert. Sie startet vielleicht gerade, oder Sie sind offline.',
  signIn: 'Melden Sie sich erneut im Portal an',
  signInText: 'Ihre Anmeldung ist abgelaufen. Es wurde nichts geändert.',
  notYours: 'Sie dürfen diese Schlüsselstelle nicht verwalten',
  notYoursText: 'Fragen Sie, wer dieses Portal betreut. Es wurde nichts geändert.',
  failed: 'Das hat nicht geklappt',
  failedText:
    'Es wurde nichts geändert. Kommt es wieder vor, nennen Sie den Code unten der Person, die dieses Portal betreut.',
  tryAgain: 'Erneut versuchen',
  otherWallet: 'Eine andere Wallet nehmen',

  rows: {
    account: 'Konto der Einrichtung',
    offered: 'Konto in der Wallet',
    network: 'Nötiges Netz',
    until: 'Bis',
    origin: 'Portal (origin)',
    keyHash: 'Schlüssel (keyHash)',
    deskKey: 'Konto der Schlüsselstelle (clinicianKey)',
    code: 'Code',
  },
};
