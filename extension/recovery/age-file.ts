import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/** Who can open it: whoever knows the passphrase (scrypt, work factor 2^18 as age itself takes it), or has the `age1…` key. */
export type AgeRecipient = { passphrase: string } | { key: string };

/** Terminals and keyboards give composed letters; a decomposed spelling is the same passphrase. */
const spelled = (passphrase: string): string => passphrase.normalize('NFC');

/** Whether that is the public key of somebody who uses age. */
export function isAgeKey(text: string): boolean {
  try {
    new Encrypter().addRecipient(text.trim());
    return text.trim().startsWith('age1');
  } catch {
    return false;
  }
}

/** A file in the format age-encryption.org/v1, which any age program opens. */
export async function sealAge(plain: Uint8Array, recipient: AgeRecipient): Promise<Bytes> {
  const encrypter = new Encrypter();
  if ('passphrase' in recipient) encrypter.setPassphrase(spelled(recipient.passphrase));
  else encrypter.addRecipient(recipient.key.trim());
  return (await encrypter.encrypt(plain)) as Bytes;
}

const intro = 'age-encryption.org/v1\n';

/** Throws `BAD_BACKUP` when it is no age file or was changed, `WRONG_PASSWORD` when the passphrase is another. */
export async function openAge(file: Uint8Array, passphrase: string): Promise<Bytes> {
  const start = new TextDecoder('latin1').decode(file.subarray(0, intro.length));
  if (start !== intro) throw new ChartkeyError('BAD_BACKUP', { detail: 'not an age file' });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spelled(passphrase));
  try {
    return (await decrypter.decrypt(file)) as Bytes;
  } catch (cause) {
    const isOther = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new ChartkeyError(isOther ? 'WRONG_PASSWORD' : 'BAD_BACKUP', { cause });
  }
}
