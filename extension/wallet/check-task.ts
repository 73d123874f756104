import { toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type ChainContext, digestOf, grantId } from '#protocol/typed-data';
import type { WalletTask } from './wallet-views.ts';

/**
 * Whether the word a wallet is about to sign belongs to what is on screen, computed here from the objects themselves (X4).
 * Throws `APPROVAL_VOID`.
 */
export function checkTask({ grant, account, word }: WalletTask, chain: ChainContext): void {
  const refuse = (detail: string): never => {
    throw new ChartkeyError('APPROVAL_VOID', { detail });
  };
  const { digest } = word;
  if (toHex(digestOf(word.name, word.message, chain)) !== digest) refuse('not what was shown');
  if (!grant) {
    const message = word.message as { owner?: string; patient?: string };
    if ((message.owner ?? message.patient) !== account) refuse('another account');
    return;
  }
  if (grant.patient !== account) refuse('another account');
  const id = grantId(grant);
  switch (word.name) {
    case 'Grant':
      if (grantId(word.message) !== id) refuse('another grant');
      return;
    case 'Revocation':
      if (grantId(word.message.grant) !== id) refuse('another grant');
      return;
    case 'Agent':
      if (word.message.grant !== id || word.message.patient !== account || word.message.until !== grant.expires)
        refuse('an agent for something else');
      return;
    default:
      refuse('not a word of a share');
  }
}
