export const title = 'Unlock Chartkey';
export const password = 'Password';
export const unlock = 'Unlock';
export const working = 'Opening. This takes a second on purpose, so that nobody can guess quickly.';
export const wrong = 'That password did not open it. Your records are safe.';
export const waiting = 'A question is waiting. Nothing has been shared.';
export const nothingShared = 'Your records stay sealed until you unlock.';
export const forgotten = 'Forgotten it? Then only your recovery words or your guardians can open your records.';
export const passkey = 'Unlock with a passkey';
export const askingPasskey = 'Your browser asks for your passkey. Follow what it says.';
export const passkeyNotUsed = 'The passkey was not used. Try again, or type your password.';
export const orPassword = 'Or with your password';
export const forgottenPasskey =
  'Forgotten it? Unlock with your passkey, then choose a new password under Keys and recovery.';
