import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ProveSigner } from '../../protocol/agent-word.ts';
import { type Bytes, fromBase64url, type Hex, toBase64url } from '../../protocol/bytes.ts';
import { deskKeyOf } from '../../protocol/delegation.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { recoversTo } from '../../protocol/recover-address.ts';
import { addressOf, sign } from '../../protocol/signatures.ts';
import { type ChainContext, digestOf } from '../../protocol/typed-data.ts';
import { base64url } from '../../protocol/wire/common.ts';
import { delegation as delegationWord, encryptionKey } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { clockSkew, draftKey } from './draft-key.ts';
import { inTurn } from './in-turn.ts';
import type { OfficerSigner } from './institution-signer.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { KeyRing, RingEntry } from './key-ring.ts';

const day = 24 * 60 * 60;
/** What an officer signs is good for a year, and may be signed within a day of being asked for. Seconds. */
const signedLife = 365 * day;
const offerLife = day;

const offerFile = v.strictObject({
  seed: base64url(32),
  publicKey: base64url(1216),
  certificate: encryptionKey,
  deskKey: base64url(32),
  delegation: delegationWord,
});
type Offer = v.InferOutput<typeof offerFile>;

export interface SignByOfficerOptions {
  folder: string;
  account: Hex;
  keys: KeyRing;
  origin: string;
  chain: ChainContext;
  prove: ProveSigner;
  now(): number;
}

/**
 * Has the institution's account sign elsewhere: a new encryption key with the account that vouches for sessions, in one offer,
 * taken in one step. Neither can certify another key nor attest a record (K8, K10).
 */
export async function signByOfficer(options: SignByOfficerOptions): Promise<OfficerSigner> {
  const { folder, account, keys, origin, chain, prove, now } = options;
  const path = join(folder, 'offer.json');
  const inOrder = inTurn();
  const read = await readJsonFile(path);
  let waiting: Offer | undefined = read === undefined ? undefined : parseWire(offerFile, read);

  /** Not another account's or origin's, not from before a day, nor from a clock that was ahead; not signed already. */
  const isOpen = ({ certificate: { grantee, origin: site, notBefore, keyHash } }: Offer) => {
    const age = now() - (notBefore + clockSkew);
    return grantee === account && site === origin && age >= -clockSkew && age < offerLife && !keys.holds(keyHash);
  };

  const makeOffer = async (): Promise<Offer> => {
    const draft = await draftKey({ grantee: account, origin, at: now(), life: signedLife });
    const deskKey = crypto.getRandomValues(new Uint8Array(32));
    const { notBefore: from, notAfter: until } = draft.certificate;
    const delegation = { grantee: account, clinicianKey: deskKeyOf(addressOf(deskKey)), from, until };
    const made = { ...draft, deskKey: toBase64url(deskKey), delegation };
    await writeJsonFile(path, made);
    waiting = made;
    return made;
  };

  /** Patients' agents and gateways have only the certificate to look at: a contract's yes (ERC-1271) would not pass there. */
  const requireSigned = async (digest: Bytes, signature: Hex) => {
    if (recoversTo(digest, signature, account)) return;
    await prove(digest, signature, account);
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'a contract signed; agents check the account’s own key' });
  };

  const vouching = (): Required<RingEntry>['desk'] | undefined => keys.current().find(({ desk }) => desk)?.desk;

  return {
    by: 'officer',
    signedUntil: () => keys.newest()?.desk?.delegation.until,
    delegate(delegation) {
      const named = vouching();
      if (!named) throw new ChartkeyError('DESK_UNSIGNED');
      const signature = sign('Delegation', delegation, chain, fromBase64url(named.key));
      return { delegation, signature, desk: { delegation: named.delegation, signature: named.signature } };
    },
    offer: () =>
      inOrder(async () => {
        const { certificate, delegation } = waiting && isOpen(waiting) ? waiting : await makeOffer();
        return { chain, certificate, delegation };
      }),
    take: ({ keyHash, certificate: certified, delegation: vouched }, live) =>
      inOrder(async () => {
        // An identical repeat: it was taken, and the answer got lost.
        if (keys.holds(keyHash)) return;
        if (waiting?.certificate.keyHash !== keyHash || !isOpen(waiting))
          throw new ChartkeyError('STALE_SIGNATURE', { detail: 'not what is asked for now' });
        const { seed, publicKey, certificate, deskKey, delegation } = waiting;
        await requireSigned(digestOf('EncryptionKey', certificate, chain), certified);
        await requireSigned(digestOf('Delegation', delegation, chain), vouched);
        await keys.add(
          {
            seed,
            certified: { publicKey, certificate, signature: certified },
            desk: { key: deskKey, delegation, signature: vouched },
          },
          live,
        );
        waiting = undefined;
        // The ring says that it was taken: an offer that outlives this line is not open.
        await rm(path, { force: true });
      }),
  };
}
