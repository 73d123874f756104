import type { ErrorTexts } from './error-texts.ts';

export const errors: ErrorTexts = {
  // Anything
  INTERNAL: 'Hier ist etwas schiefgegangen. Es wurde nichts freigegeben.',
  BAD_MESSAGE: 'Diese Seite hat etwas gesendet, das wir nicht lesen konnten. Es wurde nichts freigegeben.',
  TOO_LARGE: 'Das ist größer, als wir annehmen können. Es wurde nichts geändert.',
  UNSUPPORTED_VERSION: 'Chartkey braucht eine Aktualisierung. Ihre Akte ist unverändert.',
  CANCELLED: 'Abgebrochen. Es wurde nichts geändert.',
  OFFLINE: 'Sie sind offline. Es ging nichts verloren; wir versuchen es erneut.',
  TIMEOUT: 'Das hat zu lange gedauert. Es ging nichts verloren; versuchen Sie es erneut.',
  NOT_FOUND: 'Das konnten wir nicht finden.',
  RATE_LIMITED: 'Zu viele Versuche. Warten Sie ein wenig und versuchen Sie es erneut.',
  PORT_TAKEN: 'Ein anderes Programm benutzt diesen Port.',
  // Agent: who may talk to the extension
  NOT_INSTALLED: 'Chartkey ist in diesem Browser noch nicht vorhanden.',
  NOT_CONNECTED: 'Diese Website ist nicht mit Chartkey verbunden.',
  FRAME_NOT_ALLOWED: 'Ein verborgener Teil dieser Seite hat angefragt. Das wurde abgewiesen.',
  CALLER_GONE: 'Die anfragende Seite wurde geschlossen. Es wurde nichts freigegeben.',
  USER_ACTIVATION: 'Drücken Sie die Schaltfläche auf der Seite, um erneut anzufragen.',
  PENDING_EXISTS: 'Von dieser Website liegt schon eine Anfrage vor.',
  REPLAYED: 'Diese Anfrage wurde schon verwendet. Es wurde nichts freigegeben.',
  MUTED: 'Diese Website hat zu oft angefragt. Sie muss warten.',
  LOCKED: 'Chartkey ist gesperrt. Entsperren Sie es, um fortzufahren.',
  NOT_SET_UP: 'Richten Sie Chartkey zuerst fertig ein.',
  REFUSED: 'Sie wollten nicht freigeben. Es wurde nichts freigegeben.',
  APPROVAL_VOID: 'Vor Ihrer Antwort hat sich etwas geändert. Bitte sehen Sie noch einmal hin.',
  OTHER_PERSON:
    'Diese Anfrage ist für eine andere Person, für die Sie handeln. Es wurde nichts beantwortet. Wechseln Sie zu dieser Person, um sie zu sehen.',
  PERSON_BUSY:
    'Es wird noch etwas von dieser Person gesendet. Es wurde nichts geändert. Versuchen Sie es erneut, wenn Sie online sind.',
  ALREADY_ANSWERED: 'Diese Anfrage wurde schon beantwortet.',
  // Vault
  WRONG_PASSWORD: 'Mit diesem Passwort ging es nicht auf. Ihre Akte ist sicher.',
  WEAK_PASSWORD: 'Wählen Sie ein längeres Passwort.',
  VAULT_DOWNGRADED: 'Die gespeicherte Sperre wurde von etwas Fremdem geschwächt.',
  VAULT_DAMAGED: 'Die gespeicherten Schlüssel sind beschädigt. Stellen Sie sie mit Ihren Wörtern wieder her.',
  WASM_REFUSED:
    'Dieser Browser kann Ihr Passwort gerade nicht verarbeiten. Es wurde nichts geändert. Erlauben Sie WebAssembly oder nutzen Sie einen anderen Zugang.',
  PASSKEY_UNSUPPORTED: 'Dieser Browser kann Chartkey nicht mit einem Passkey öffnen. Ihr Passwort gilt wie bisher.',
  PASSKEY_UNFIT:
    'Mit diesem Passkey können Sie sich anmelden, aber Chartkey nicht entsperren. Es wurde nichts geändert; Ihr Passwort gilt wie bisher.',
  PASSKEY_EXISTS: 'Dieser Passkey öffnet Chartkey bereits.',
  PASSKEY_FAILED: 'Ihr Passkey hat Chartkey nicht geöffnet. Ihre Akte ist sicher; nehmen Sie Ihr Passwort.',
  WRONG_RECOVERY_KEY: 'Mit diesem Wiederherstellungsschlüssel ging es nicht auf. Ihre Akte ist sicher.',
  BAD_WORDS: 'Das sind nicht die Wörter, die wir gezeigt haben. Prüfen Sie sie noch einmal.',
  STORAGE_BUSY:
    'Ein anderes Chartkey-Fenster ist noch in der alten Version. Schließen Sie es und versuchen Sie es erneut. Es ging nichts verloren.',
  LOG_FORKED: 'Zwei Kopien Ihres Verlaufs stimmen nicht überein. Es wurde nichts geändert.',
  MIRROR_SET_BACK:
    'Der Speicherdienst bot eine ältere Kopie an, als er hatte. Es ging nichts verloren; sie wurde erneut gesendet.',
  MIRROR_FORKED:
    'Der Speicherdienst bot eine andere Kopie an, als er hatte. Es ging nichts verloren; beide wurden behalten.',
  QUOTA_EXCEEDED:
    'Dieser Browser hat dafür keinen Platz mehr. Was gespeichert war, ist sicher. Schaffen Sie Platz auf diesem Computer und versuchen Sie es erneut.',
  // Recovery
  BAD_BACKUP: 'Das ist keine Chartkey-Sicherungsdatei, oder sie ist beschädigt. Es wurde nichts geändert.',
  OTHER_VAULT: 'Das öffnet eine andere Akte, nicht die hier.',
  NO_WORDS: 'Diese Schlüssel kamen ohne Wörter, daher können die Wörter nicht gezeigt werden.',
  BAD_SHARE: 'In diesem Schlüsselteil ist ein Tippfehler. Vergleichen Sie ihn mit dem Papier.',
  SHARE_REPEATED: 'Diesen Schlüsselteil haben Sie schon eingegeben. Fragen Sie eine andere Vertrauensperson.',
  SHARES_MIXED: 'Diese Schlüsselteile gehören nicht zusammen. Einige sind vielleicht veraltet.',
  SHARES_MISSING: 'Es werden mehr Schlüsselteile gebraucht.',
  SHARES_WRONG: 'Diese Schlüsselteile öffnen nichts. Einer davon ist nicht echt.',
  ESCROW_GONE: 'Diese Schlüsselteile wurden ersetzt oder sind hier nicht bekannt.',
  RECOVERY_WAITING: 'Die Wartezeit ist noch nicht vorbei.',
  RECOVERY_REFUSED: 'Die Person, der diese Akte gehört, hat das abgelehnt.',
  // FHIR input
  FHIR_SYNTAX: 'Diese Datei ist beschädigt oder abgeschnitten. Es wurde nichts hinzugefügt.',
  FHIR_DUPLICATE_KEY: 'Diese Datei widerspricht sich. Es wurde nichts hinzugefügt.',
  FHIR_TOO_DEEP: 'Diese Datei ist so gebaut, wie wir es nicht annehmen. Es wurde nichts hinzugefügt.',
  FHIR_TOO_LARGE: 'Diese Datei ist zu groß. Es wurde nichts hinzugefügt.',
  FHIR_EMPTY: 'In dieser Datei sind keine Einträge.',
  FHIR_VERSION: 'Diese Datei hat eine andere Version des Formats (wir lesen R4).',
  FHIR_NOT_UTF8: 'Diese Datei ist kein Text, den wir lesen können. Es wurde nichts hinzugefügt.',
  FHIR_NOT_FHIR: 'Diese Datei enthält keine Gesundheitsdaten, die wir lesen können.',
  // Scopes, grants, keys
  BAD_SCOPE: 'Es wurde nach etwas gefragt, das wir nicht kennen. Es wurde nichts freigegeben.',
  BAD_GRANT: 'Diese Freigabe ist nicht gültig.',
  BAD_SIGNATURE: 'Das ließ sich nicht nachweisen. Es wurde nichts freigegeben.',
  KEY_NOT_CERTIFIED: 'Wir konnten nicht nachweisen, wer lesen würde. Es wurde nichts freigegeben.',
  NOT_ACCREDITED: 'Für diese Website bürgt derzeit niemand.',
  WRONG_CHAIN: 'Das gehört zu einem anderen Netz.',
  CLOCK_WRONG:
    'Die Uhr dieses Computers scheint falsch zu gehen; eine Freigabe würde am falschen Tag enden. Es wurde nichts freigegeben. Stellen Sie die Uhr und versuchen Sie es erneut.',
  WIDER_THAN_ASKED: 'Das ist mehr, als angefragt wurde.',
  NOTHING_TO_SHARE: 'Sie haben keine passenden Einträge.',
  NOT_NARROWER: 'Das ist nicht weniger, als jetzt gelesen werden kann. Es wurde nichts geändert.',
  STOP_DATE: 'Wählen Sie einen Tag nach heute und vor dem Ende der Freigabe. Es wurde nichts geändert.',
  RENEWAL_UNKNOWN: 'Dieser Browser hat nicht behalten, was angefragt wurde. Bitten Sie darum, erneut anzufragen.',
  AUTHORIZATION_INCOMPLETE:
    'Ein Teil dieser Einwilligung fehlt, daher kann sie nicht unterschrieben werden. Es wurde nichts freigegeben.',
  // Ciphertext
  TAMPERED: 'Ein Eintrag wurde unterwegs verändert und wird daher nicht gezeigt.',
  HASH_MISMATCH: 'Ein Eintrag ist nicht der, der freigegeben wurde.',
  HEAD_STALE: 'Es wurde eine ältere Liste von Einträgen angeboten. Sie wird nicht gezeigt.',
  HEAD_CONFLICT: 'Ein anderes Gerät war schneller. Wir versuchen es erneut.',
  ATTESTATION_INVALID: 'Ein Eintrag stimmt nicht mit dem überein, was die Einrichtung ausgestellt hat.',
  WRONG_PATIENT: 'Diese Einträge sind von einer anderen Person. Sie werden nicht gezeigt.',
  // Gateway and lease
  GRANT_EXISTS: 'Diese Freigabe gibt es schon.',
  GRANT_UNKNOWN: 'Diese Freigabe kennen wir nicht.',
  GRANT_REVOKED: 'Die Freigabe wurde von der Patientenseite beendet.',
  GRANT_EXPIRED: 'Die Freigabe endete an dem Tag, der bei der Freigabe festgelegt wurde.',
  GRANT_PAUSED: 'Auf der Patientenseite sind alle Freigaben pausiert. Es wurde nichts geöffnet.',
  PAUSE_SUPERSEDED: 'Stattdessen gilt ein späteres Pausieren oder Fortsetzen.',
  SHARING_PAUSED: 'Sie haben alle Freigaben pausiert. Setzen Sie sie zuerst fort; es wurde nichts freigegeben.',
  GRANT_SUSPENDED: 'Diese Freigabe wartet auf ihren Eintrag im öffentlichen Register.',
  NONCE_INVALID: 'Das hat zu lange gedauert. Versuchen Sie es erneut.',
  FOLLOWER_LAGGING: 'Der Dienst holt gerade auf. Versuchen Sie es bald erneut.',
  TOKEN_INVALID: 'Bitte öffnen Sie die Akte erneut.',
  NOT_ALLOWED: 'Das gehört nicht zu dem, was freigegeben wurde.',
  GATEWAY_CLOSED: 'Der Dienst startet gerade. Versuchen Sie es bald erneut.',
  ACCOUNT_SHREDDED: 'Diese Kopie wurde gelöscht. Sie kann nicht erneut gespeichert werden.',
  ERASURE_INVALID: 'Der Nachweis der Löschung hält nicht stand. In diesem Browser wurde nichts gelöscht.',
  STALE_SIGNATURE:
    'Das hat zu lange gedauert, oder eine Uhr geht falsch. Prüfen Sie die Uhrzeit dieses Computers und versuchen Sie es erneut.',
  // A wallet of the patient's own
  WALLET_REFUSED:
    'Sie haben in MetaMask abgelehnt. Es wurde nichts freigegeben. Versuchen Sie es erneut, wann Sie möchten.',
  WALLET_BUSY: 'MetaMask zeigt noch eine Frage. Öffnen Sie es, antworten Sie und versuchen Sie es erneut.',
  WALLET_UNREACHABLE:
    'Wir konnten MetaMask nicht erreichen. Es ging nichts verloren. Öffnen Sie es und versuchen Sie es erneut.',
  WALLET_WRONG_ACCOUNT:
    'MetaMask ist mit einem anderen Konto geöffnet. Wählen Sie das verbundene und versuchen Sie es erneut.',
  WALLET_WRONG_NETWORK:
    'MetaMask ist auf ein anderes Netz eingestellt. Wählen Sie dort das richtige und versuchen Sie es erneut.',
  ADDRESS_INVALID: 'Das ist unvollständig, oder ein Buchstabe stimmt nicht. Kopieren Sie es noch einmal ganz.',
  // Key desk
  NOT_SIGNED_IN: 'Melden Sie sich zuerst im Portal an.',
  DELEGATION_INVALID: 'Melden Sie sich erneut im Portal an.',
  NO_CHART: 'Es gibt keine Akte, die übergeben werden kann.',
  DESK_UNSIGNED:
    'Dieses Portal kann noch keine Einträge anfragen. Es wurde nichts freigegeben. Versuchen Sie es später erneut.',
};
