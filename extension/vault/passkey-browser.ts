import { type Bytes, fromBase64url, toBase64url } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { WrapOf } from './vault-file.ts';

/**
 * WebAuthn (Level 3) with its PRF extension, as far as a vault needs it: a credential that gives 32 secret bytes for a salt,
 * and only to the person who unlocks the device. No server takes part, so challenges prove nothing and are random. The
 * relying party is left to the browser's default, the extension's own id.
 */
type Passkey = Pick<WrapOf<'passkey'>, 'id' | 'salt' | 'transports'>;
export interface NewPasskey extends Passkey {
  /** Whether it lives in this device, as far as the browser says. */
  here: boolean;
  /** 32 bytes, the caller's to wipe. */
  output: Bytes;
}

/** First layer: what the browser offers. Whether a credential really gives PRF output is known only once it is made. */
export async function arePasskeysOffered(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined' || !navigator.credentials) return false;
  const able = await PublicKeyCredential.getClientCapabilities?.().catch(() => undefined);
  return able?.['extension:prf'] !== false;
}

const minutes = 2;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/**
 * Makes a passkey and proves that it gives PRF output, with a second question where the first did not answer it. One that
 * was made in vain stays in the person's list of passkeys: Chromium does not let an extension have it struck off there, since
 * it takes the whole origin for the relying party and no signal may name that.
 * Throws `PASSKEY_UNSUPPORTED`, `PASSKEY_UNFIT`, `PASSKEY_EXISTS`, `CANCELLED`.
 */
export async function createPasskey(known: readonly Passkey[], signal?: AbortSignal): Promise<NewPasskey> {
  if (!(await arePasskeysOffered())) throw new ChartkeyError('PASSKEY_UNSUPPORTED');
  const salt = random(32);
  const made = await asked(
    navigator.credentials.create({
      ...(signal ? { signal } : {}),
      publicKey: {
        rp: { name: 'Chartkey' },
        user: { id: random(32), name: 'Chartkey', displayName: 'Chartkey' },
        challenge: random(32),
        // ES256, EdDSA, RS256: nothing is ever signed for anybody, but every authenticator must find one it can.
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key' as const, alg })),
        excludeCredentials: known.map(descriptor),
        // Another secret answers without the person's check than with it: it is required here and at every unlock.
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: minutes * 60_000,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
    'PASSKEY_UNFIT',
  );
  const id = toBase64url(new Uint8Array(made.rawId));
  try {
    const transports = (made.response as AuthenticatorAttestationResponse).getTransports?.() ?? [];
    const passkey = { id, salt: toBase64url(salt), transports };
    const { prf } = made.getClientExtensionResults();
    if (!prf?.enabled) throw new ChartkeyError('PASSKEY_UNFIT', { detail: 'no PRF' });
    // Second layer. Many security keys answer only when they are asked to sign in.
    const output = outputOf(prf.results) ?? (await askPasskey([passkey], signal)).output;
    return { ...passkey, here: made.authenticatorAttachment === 'platform', output };
  } catch (error) {
    if (error instanceof ChartkeyError && error.code === 'PASSKEY_FAILED')
      throw new ChartkeyError('PASSKEY_UNFIT', { cause: error });
    throw error;
  }
}

/** Asks for any one of these. The output is the caller's to wipe. Throws `PASSKEY_UNSUPPORTED`, `PASSKEY_FAILED`, `CANCELLED`. */
export async function askPasskey(passkeys: readonly Passkey[], signal?: AbortSignal) {
  if (!(await arePasskeysOffered())) throw new ChartkeyError('PASSKEY_UNSUPPORTED');
  const salts = passkeys.map(({ id, salt }) => [id, { first: fromBase64url(salt) }] as const);
  const answer = await asked(
    navigator.credentials.get({
      ...(signal ? { signal } : {}),
      publicKey: {
        challenge: random(32),
        allowCredentials: passkeys.map(descriptor),
        userVerification: 'required',
        timeout: minutes * 60_000,
        extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
      },
    }),
    'PASSKEY_FAILED',
  );
  const output = outputOf(answer.getClientExtensionResults().prf?.results);
  if (!output) throw new ChartkeyError('PASSKEY_FAILED', { detail: 'no PRF output' });
  return { id: toBase64url(new Uint8Array(answer.rawId)), output };
}

const descriptor = ({ id, transports }: Passkey): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: fromBase64url(id),
  ...(transports.length > 0 ? { transports: transports as AuthenticatorTransport[] } : {}),
});

function outputOf(results: AuthenticationExtensionsPRFValues | undefined): Bytes | undefined {
  const first = results?.first;
  if (!first) return undefined;
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice()
    : new Uint8Array(first).slice();
  return bytes.length === 32 ? bytes : undefined;
}

/** By the name of what the browser threw (WebAuthn §5.1.3, §5.1.4). A refusal and a time-out look the same on purpose. */
const meaning: Readonly<Record<string, ErrorCode>> = {
  NotAllowedError: 'CANCELLED',
  AbortError: 'CANCELLED',
  InvalidStateError: 'PASSKEY_EXISTS',
  NotSupportedError: 'PASSKEY_UNSUPPORTED',
  SecurityError: 'PASSKEY_UNSUPPORTED',
};

async function asked(answer: Promise<Credential | null>, otherwise: ErrorCode): Promise<PublicKeyCredential> {
  try {
    const credential = await answer;
    if (credential) return credential as PublicKeyCredential;
  } catch (cause) {
    throw new ChartkeyError(meaning[(cause as Error).name] ?? otherwise, { cause });
  }
  throw new ChartkeyError(otherwise, { detail: 'no credential' });
}
