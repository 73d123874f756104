import type { AccreditationView } from './accreditation.ts';
import { fromBase64url } from './bytes.ts';
import { canonicalHash } from './canonical-json.ts';
import { ChartkeyError } from './errors.ts';
import { keyHashOf } from './hpke.ts';
import { verify } from './signatures.ts';
import type { ChainContext } from './typed-data.ts';
import type { CertifiedKey, DeskDocument } from './wire/desk.ts';

export interface CertifyContext {
  /** The origin the browser says is asking, never one from a message (X3). */
  origin: string;
  /** Unix seconds. */
  now: number;
  chain: ChainContext;
  accreditation: AccreditationView;
  /** Role bits the account must hold now. */
  role: number;
}

/**
 * Proves who is asking and which key would read (K10): same chain, same origin, certificate signed by the grantee account,
 * the profile the accreditor hashed. Throws `WRONG_CHAIN`, `KEY_NOT_CERTIFIED`. `accredited` is false, not an error, where
 * nobody vouches for the account: the screen then warns and takes the harder path with the origin as the only name.
 */
export async function checkDesk(
  desk: DeskDocument,
  context: CertifyContext,
): Promise<{ key: CertifiedKey; accredited: boolean }> {
  const { chain, origin, now } = context;
  const sameChain =
    desk.chainId === chain.chainId &&
    desk.grants === chain.grants &&
    desk.records === chain.records &&
    desk.accreditation === chain.accreditation;
  if (!sameChain) throw new ChartkeyError('WRONG_CHAIN');
  if (desk.origin !== origin) throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: `made for ${desk.origin}` });
  const key = desk.keys.find(
    ({ certificate }) => certificate.notBefore <= now && now < certificate.notAfter && certificate.origin === origin,
  );
  if (!key) throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'no key is valid now for this origin' });
  if (
    key.certificate.grantee !== desk.grantee ||
    (await keyHashOf(fromBase64url(key.publicKey))) !== key.certificate.keyHash
  )
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'certificate is of another key' });
  try {
    verify('EncryptionKey', key.certificate, chain, key.signature, desk.grantee);
  } catch (cause) {
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { cause, detail: 'certificate is not signed by the grantee' });
  }
  return { key, accredited: await isVouchedFor(desk, context) };
}

const isVouchedFor = async (desk: DeskDocument, { accreditation, now, origin, role }: CertifyContext) =>
  accreditation.was(desk.grantee, role, now) &&
  desk.profile.origins.includes(origin) &&
  accreditation.profileOf(desk.grantee) === (await canonicalHash(desk.profile));
