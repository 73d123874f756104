import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type AccountPath, deriveAccount } from '#protocol/keys';
import { signDigest } from '#protocol/signatures';
import { type ChainContext, digestOf, type MessageName, type Messages } from '#protocol/typed-data';
import { type Boxes, boxesOf } from '../storage/boxes.ts';
import type { Database } from '../storage/database.ts';
import { Secret } from './secret.ts';
import { readSession, type Session } from './session.ts';
import { openSeed } from './vault-file.ts';

/** One account, ready to sign. Every signature asks again whether the vault is open (X6). */
export interface Signer {
  address: Hex;
  sign<N extends MessageName>(name: N, message: Messages[N], chain: ChainContext): Promise<Hex>;
  signDigest(digest: Bytes): Promise<Hex>;
}

/** Everything that needs the vault open. Every call throws `LOCKED` when it is not (X6, fourth leg). */
export interface Keys {
  session(): Promise<Session>;
  boxes(): Promise<Boxes>;
  /** Whether there is anything to open, locked or not. */
  isSetUp(): Promise<boolean>;
  /** Lends the 64-byte seed; `use` must not keep it. */
  seed<T>(use: (seed: Bytes) => T | Promise<T>): Promise<T>;
  signer(path: AccountPath): Promise<Signer>;
  /** Overwrites what is held in this context's memory. */
  forget(): void;
}

/** Whose keys these are: where the seed comes from, and what the rows are sealed under. No two persons share either. */
export interface KeySource {
  isSetUp(): Promise<boolean>;
  /** `rows`: 32 bytes; `seed`: the 64-byte BIP-39 seed. Both are the caller's to wipe. Throws `NOT_SET_UP`. */
  open(session: Session): Promise<{ rows: Bytes; seed: Bytes }>;
}

/** The person who set this browser up. */
export const vaultSource = (db: Database): KeySource => ({
  isSetUp: async () => (await db.count('vault')) > 0,
  open: async ({ key }) => {
    const file = await db.get('vault', 'file');
    if (!file) throw new ChartkeyError('NOT_SET_UP');
    return { rows: key.slice(), seed: await openSeed(key, file) };
  },
});

interface Held {
  id: string;
  boxes: Boxes;
  seed: Secret;
  accounts: Map<string, { address: Hex; key: Secret }>;
}

export function createKeys(source: KeySource, now: () => number): Keys {
  let held: Held | undefined;
  /** The one opening of a session: whoever asks meanwhile waits for it. */
  let opening: { id: string; held: Promise<Held> } | undefined;

  const forget = () => {
    opening = undefined;
    held?.seed.wipe();
    for (const { key } of held?.accounts.values() ?? []) key.wipe();
    held = undefined;
  };

  const hold = async (): Promise<Held> => {
    let session: Session;
    try {
      session = await readSession(now());
    } catch (locked) {
      forget();
      throw locked;
    }
    if (held?.id === session.id) return held;
    if (opening?.id === session.id) return opening.held;
    forget();
    const mine: NonNullable<typeof opening> = { id: session.id, held: open(session, () => opening === mine) };
    opening = mine;
    mine.held.catch(() => {
      if (opening === mine) opening = undefined;
    });
    return mine.held;
  };

  /** Holds what was opened, unless it was forgotten meanwhile: then nothing of it stays (X6). */
  const open = async (session: Session, isWanted: () => boolean): Promise<Held> => {
    const { rows, seed } = await source.open(session);
    const boxes = await boxesOf(rows);
    rows.fill(0);
    if (!isWanted()) {
      seed.fill(0);
      throw new ChartkeyError('LOCKED', { detail: 'locked while it was being opened' });
    }
    held = { id: session.id, boxes, seed: new Secret(seed), accounts: new Map() };
    opening = undefined;
    return held;
  };

  const account = async (path: AccountPath) => {
    const { seed, accounts } = await hold();
    const name = `${path.branch}/${path.lane}/${path.index}`;
    const known = accounts.get(name);
    if (known) return known;
    const derived = seed.lend((bytes) => deriveAccount(bytes, path));
    const fresh = { address: derived.address, key: new Secret(derived.privateKey) };
    accounts.set(name, fresh);
    return fresh;
  };

  return {
    session: () => readSession(now()),
    isSetUp: source.isSetUp,
    boxes: async () => (await hold()).boxes,
    seed: async (use) => (await hold()).seed.lend(use),
    signer: async (path) => {
      const { address } = await account(path);
      const sign = async (digest: Bytes) => (await account(path)).key.lend((key) => signDigest(digest, key));
      return { address, signDigest: sign, sign: (name, message, chain) => sign(digestOf(name, message, chain)) };
    },
    forget,
  };
}
