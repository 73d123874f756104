export const title = 'Unlock Chartkey';
export const password = 'Password';
export const unlock = 'Unlock';
export const working = 'Opening. This takes a second on purpose, so that nobody can guess quickly.';
export const wrong = 'That password did not open it. Your records are safe.';
export const waiting = 'A question is waiting. Nothing has been shared.';
export const nothingShared = 'Your records stay sealed until you unlock.';
export const forgotten = 'Forgotten it? Only your recovery words can open your records again.';
