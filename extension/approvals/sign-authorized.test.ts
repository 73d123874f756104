import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Authorization } from '#protocol/consent/authorization';
import { authorizeStated } from '#protocol/consent/authorization';
import { addressOf, signDigest, verify } from '#protocol/signatures';
import { statementHashOf } from '#protocol/statement';
import type { Grant } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleGrant } from '../../protocol/vectors/sample.ts';
import { grantWords } from '../wallet/wallet-words.ts';
import { signAuthorized } from './sign-authorized.ts';

const key = sampleBytes('authorized patient');
const signer = async (digest: Uint8Array) => signDigest(digest, key);
const grantOf = async (): Promise<Grant> => ({
  ...sampleGrant({ statement: await statementHashOf({}) }),
  patient: addressOf(key),
});

it('a grant is signed once every element of 45 CFR 164.508(c) is there, by key and by wallet', async () => {
  const grant = await grantOf();
  const authorization = await authorizeStated(grant);
  const signature = await signAuthorized(authorization, sampleChain, signer);
  verify('Grant', grant, sampleChain, signature, grant.patient);
  const words = grantWords(authorization, grant.patient, sampleChain);
  expect(words.map(({ name }) => name)).toEqual(['Revocation', 'Agent', 'Grant']);
});

it('neither compiles for a bare grant, nor for something made to look like an authorization', async () => {
  const grant = await grantOf();
  const { elements } = await authorizeStated(grant);
  const never = false as boolean;
  if (never) {
    // @ts-expect-error a grant is no authorization
    await signAuthorized(grant, sampleChain, signer);
    // @ts-expect-error nor is one put together by hand
    await signAuthorized({ grant, elements }, sampleChain, signer);
    // @ts-expect-error an element is not said by writing text in its place
    const made: Authorization['elements'] = { ...elements, purpose: 'TREAT' };
    // @ts-expect-error and the wallet is asked for nothing less
    grantWords({ grant, elements: made }, grant.patient, sampleChain);
  }
  expect(Object.isFrozen(elements)).toBe(true);
});

it('nothing else in the extension turns a grant into something signed', () => {
  const root = new URL('../', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing\/|^ui\/gallery\//.test(path),
  );
  const signing = files.filter((path) =>
    /sign\w*\(\s*(?:'Grant'|digestOf\('Grant')/.test(readFileSync(new URL(path, root), 'utf8')),
  );
  expect(signing).toEqual(['approvals/sign-authorized.ts']);
  const asking = files.filter((path) => /walletWord\('Grant'/.test(readFileSync(new URL(path, root), 'utf8')));
  expect(asking).toEqual(['wallet/wallet-words.ts']);
});
