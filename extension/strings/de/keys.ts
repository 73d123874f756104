export const waysIn = 'Wege hinein';
export const passwordTitle = 'Passwort';
export const passwordText = 'Es öffnet Chartkey nur in diesem Browser. Es wird nie übermittelt oder gespeichert.';
export const change = 'Passwort ändern';
export const current = 'Ihr jetziges Passwort';
export const wrong = 'Das ist nicht Ihr jetziges Passwort.';
export const forgot = 'Ich weiß es nicht: stattdessen einen Passkey benutzen';
export const notYours = 'Das ist nicht Ihr Passwort.';
export const missing = 'Geben Sie zuerst Ihr Passwort ein.';
export const usePasskey = 'Stattdessen Passkey benutzen';
export const usePassword = 'Stattdessen Passwort benutzen';
export const withPasskey = 'Wenn Sie weitergehen, fragt Ihr Browser nach Ihrem Passkey.';
export const passkeyUnused =
  'Der Passkey wurde nicht benutzt. Versuchen Sie es noch einmal, oder benutzen Sie Ihr Passwort.';
export const saveNew = 'Neues Passwort speichern';
export const changing = 'Es wird geändert. Das dauert mit Absicht eine Sekunde.';
export const changed =
  'Ihr Passwort ist geändert. Ihre Akte, Ihre Wörter und Ihre Passkeys bleiben, wie sie sind. Eine Kopie dieser Festplatte, die jemand früher gemacht hat, lässt sich weiterhin mit dem alten öffnen.';

export const passkeysTitle = 'Passkeys';
export const passkeysText =
  'Fingerabdruck, Gesicht, Geräte-PIN oder ein Sicherheitsschlüssel können Chartkey statt des Passworts öffnen. Das Passwort funktioniert immer auch.';
export const noPasskeys =
  'Dieser Browser hat keine Passkeys, die Chartkey öffnen können. Ihr Passwort funktioniert wie zuvor, und ohne Passkeys fehlt nichts.';
export const here = 'Auf diesem Gerät';
export const elsewhere = 'Auf einem Sicherheitsschlüssel, einem Handy oder in einem Passwortmanager';
export const added = (date: string): string => `hinzugefügt: ${date}`;
export const add = 'Passkey hinzufügen';
export const addText =
  'Zuerst Ihr Passwort, damit niemand sonst einen eigenen Passkey hinzufügt. Dann fragt Ihr Browser, welcher benutzt werden soll.';
export const goOn = 'Weiter';
export const asking = 'Ihr Browser fragt nach Ihrem Passkey. Folgen Sie seinen Hinweisen.';
export const addedNow =
  'Ihr Passkey öffnet Chartkey von jetzt an. Behalten Sie auch das Passwort: Ein Passkey kann mit seinem Gerät verloren gehen.';
export const notAdded = 'Es wurde kein Passkey hinzugefügt. Ihr Passwort funktioniert wie zuvor.';
export const unfitText =
  'Was meistens geht: Fingerabdruck, Gesicht oder PIN dieses Geräts, ein neuerer Sicherheitsschlüssel oder die Passkeys Ihres Google- oder Apple-Kontos. Der eben erstellte öffnet nichts: Sie können ihn aus Ihrer Passkey-Liste löschen.';
export const another = 'Anderen Passkey versuchen';
export const remove = 'Entfernen';
export const removeOne = (where: string, date: string): string => `Passkey entfernen: ${where}, hinzugefügt: ${date}`;
export const removeTitle = 'Diesen Passkey entfernen?';
export const removeText =
  'Er öffnet hier dann nichts mehr. Ihr Passwort schon. Ihr Gerät führt ihn vielleicht weiter in seiner Liste.';
export const keep = 'Behalten';
export const removed = 'Der Passkey ist entfernt. Ihr Passwort öffnet Chartkey.';
