import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { AccountPath } from '#protocol/keys';
import type { Context } from '../background/context.ts';
import type { Signer } from '../vault/keys.ts';
import { mirrorSecret } from './mirror-cipher.ts';

/** The account that the mirror is kept under; nothing else is ever signed with it. */
export const indexPath: AccountPath = { branch: 'index', lane: 0, index: 0 };

/** What takes time, for a screen to show. `done` and `total` count blobs of one step. */
export interface MirrorProgress {
  step: 'looking' | 'fetching' | 'keeping' | 'checking';
  done: number;
  total: number;
}

/** What every part of one run needs. */
export interface MirrorTools extends Pick<Context, 'store' | 'db' | 'gateway' | 'chain' | 'now'> {
  owner: Signer;
  secret: Bytes;
  progress(progress: MirrorProgress): void;
  signal: AbortSignal;
}

/** Throws `CANCELLED` when the person does not want to wait any more. */
export function goOn({ signal }: Pick<MirrorTools, 'signal'>): void {
  if (signal.aborted) throw new ChartkeyError('CANCELLED');
}

export interface RunOptions {
  progress?(progress: MirrorProgress): void;
  signal?: AbortSignal;
}

/** Lends the tools for one run and wipes the secret afterwards. Throws `LOCKED`. */
export async function withTools<T>(
  { store, db, gateway, chain, now, keys }: Pick<Context, 'store' | 'db' | 'gateway' | 'chain' | 'now' | 'keys'>,
  { progress, signal }: RunOptions,
  run: (tools: MirrorTools) => Promise<T>,
): Promise<T> {
  const owner = await keys.signer(indexPath);
  const secret = await keys.seed(mirrorSecret);
  try {
    return await run({
      ...{ store, db, gateway, chain, now, owner, secret },
      progress: progress ?? (() => undefined),
      signal: signal ?? new AbortController().signal,
    });
  } finally {
    secret.fill(0);
  }
}
