import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Age } from './age.ts';

/** Terminals and keyboards give composed letters; a decomposed spelling is the same passphrase. */
const spelled = (passphrase: string): string => passphrase.normalize('NFC');

const intro = 'age-encryption.org/v1\n';

/** In this very thread, which does nothing else meanwhile: for the thread that `age-thread.ts` starts, and for tests. */
export const ageHere: Age = {
  seal: async (plain, recipient) => {
    const encrypter = new Encrypter();
    if ('passphrase' in recipient) encrypter.setPassphrase(spelled(recipient.passphrase));
    else encrypter.addRecipient(recipient.key.trim());
    return (await encrypter.encrypt(plain)) as Bytes;
  },
  open: async (file, passphrase) => {
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
  },
  isKey: async (text) => {
    try {
      new Encrypter().addRecipient(text.trim());
      return text.trim().startsWith('age1');
    } catch {
      return false;
    }
  },
};
