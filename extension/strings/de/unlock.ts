export const title = 'Chartkey entsperren';
export const password = 'Passwort';
export const unlock = 'Entsperren';
export const working = 'Wird geöffnet. Das dauert mit Absicht eine Sekunde, damit niemand schnell raten kann.';
export const wrong = 'Mit diesem Passwort ging es nicht auf. Ihre Akte ist sicher.';
export const waiting = 'Eine Anfrage wartet. Es wurde nichts freigegeben.';
export const nothingShared = 'Ihre Akte bleibt verschlüsselt, bis Sie entsperren.';
export const forgotten =
  'Vergessen? Nur Ihre Wiederherstellungswörter oder Ihre Vertrauenspersonen können Ihre Akte wieder öffnen.';
export const passkey = 'Mit Passkey entsperren';
export const askingPasskey = 'Ihr Browser fragt nach Ihrem Passkey. Folgen Sie seinen Hinweisen.';
export const passkeyNotUsed =
  'Der Passkey wurde nicht benutzt. Versuchen Sie es noch einmal, oder tippen Sie Ihr Passwort ein.';
export const orPassword = 'Oder mit Ihrem Passwort';
export const forgottenPasskey =
  'Vergessen? Entsperren Sie mit Ihrem Passkey und wählen Sie dann unter „Schlüssel und Wiederherstellung“ ein neues Passwort.';
