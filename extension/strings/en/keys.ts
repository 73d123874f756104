/** The cards about password and passkeys. */
export const waysIn = 'Ways in';
export const passwordTitle = 'Password';
export const passwordText = 'It opens Chartkey on this browser only. It is never sent or stored.';
export const change = 'Change password';
export const current = 'Your password now';
export const wrong = 'That is not the password you have now.';
export const forgot = 'I don’t know it: use a passkey instead';
export const notYours = 'That is not your password.';
export const missing = 'Type your password first.';
export const usePasskey = 'Use a passkey instead';
export const usePassword = 'Use your password instead';
export const withPasskey = 'When you go on, your browser asks for your passkey.';
export const passkeyUnused = 'The passkey was not used. Try again, or use your password.';
export const saveNew = 'Save new password';
export const changing = 'Changing it. This takes a second on purpose.';
export const changed =
  'Your password is changed. Your records, words and passkeys stay as they are. A copy of this disk that somebody took earlier still opens with the old one.';

export const passkeysTitle = 'Passkeys';
export const passkeysText =
  'Your fingerprint, face, device PIN or a security key can open Chartkey instead of the password. The password always works as well.';
export const noPasskeys =
  'This browser has no passkeys that can open Chartkey. Your password works as before, and nothing is missing without them.';
export const here = 'On this device';
export const elsewhere = 'On a security key, a phone or in a password manager';
export const added = (date: string): string => `added ${date}`;
export const add = 'Add a passkey';
export const addText =
  'First your password, so that nobody else can add theirs. Then your browser asks which passkey to use.';
export const goOn = 'Continue';
export const asking = 'Your browser asks for your passkey. Follow what it says.';
export const addedNow =
  'Your passkey opens Chartkey from now on. Keep the password as well: a passkey can be lost with its device.';
export const notAdded = 'No passkey was added. Your password works as before.';
export const unfitText =
  'What usually works: the fingerprint, face or PIN of this device, or a recent security key. The passkeys of your Google or Apple account do as well. The one just made opens nothing: you can delete it from your list of passkeys.';
export const another = 'Try another passkey';
export const remove = 'Remove';
export const removeOne = (where: string, date: string): string => `Remove the passkey: ${where}, added ${date}`;
export const removeTitle = 'Remove this passkey?';
export const removeText =
  'It will open nothing here any more. Your password still does. Your device may go on listing it.';
export const keep = 'Keep it';
export const removed = 'The passkey is removed. Your password opens Chartkey.';
