import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#protocol/canonical-json';
import { runs } from '../properties/runs.ts';
import { sign } from '../signatures.ts';
import { sampleBytes, sampleChain, sampleHex, sampleTerms } from '../vectors/sample.ts';
import type { ConsentObject } from './consent-json.ts';
import { toFhirR4 } from './fhir-r4.ts';
import { toFhirR5 } from './fhir-r5.ts';
import { toIso27560 } from './iso-27560.ts';
import { fileText, receiptOf } from './make-receipt.ts';
import { sampleSignedGrant } from './sample-receipt.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';
import { signAll, unsigned } from './signed-grant-arbitrary.ts';
import { verifyReceipt } from './verify-receipt.ts';

type Path = (string | number)[];

/** The place of every leaf of a JSON value. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  return inner.length > 0 ? inner : [path];
}

/** Something else of the same kind. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'x';
  const letters = [...value];
  return letters.slice(0, -1).join('') + (letters.at(-1) === '0' ? '1' : '0');
}

/** A copy in which the leaf is another one, or is gone. */
function changed(value: unknown, [step, ...rest]: Path, how: 'other' | 'gone'): unknown {
  if (step === undefined) return otherThan(value);
  if (Array.isArray(value)) {
    const at = Number(step);
    if (how === 'gone' && rest.length === 0) return value.toSpliced(at, 1);
    return value.with(at, changed(value[at], rest, how));
  }
  const { [step]: inner, ...others } = value as Record<string, unknown>;
  return how === 'gone' && rest.length === 0 ? others : { ...others, [step]: changed(inner, rest, how) };
}

const filesOf = (signed: SignedGrant) => [receiptOf(signed), toFhirR4(signed), toFhirR5(signed), toIso27560(signed)];

async function expectFound(signed: SignedGrant, file: ConsentObject, path: Path, how: 'other' | 'gone'): Promise<void> {
  const { verdict } = await verifyReceipt(`${canonicalJson(changed(file, path, how))}\n`, signed.at);
  expect(verdict, `${how} ${path.join('.')}`).not.toBe('proven');
}

it('a change of any one leaf of a receipt, or of a representation by itself, is found: every leaf of one', async () => {
  const given = fc.sample(unsigned, { numRuns: 1, seed: 5 })[0]!;
  const actingFor = { relation: 'parent', authority: 'other', words: 'by a letter of 2024' } as const;
  const facts = { ...given.facts, items: 12, place: 'Duluth, Minnesota', stoppedAfter: 60, actingFor };
  const signed = await signAll({
    ...given,
    facts,
    terms: sampleTerms({ labels: ['PSY'], records: [sampleHex('a record')] }),
  });
  let tried = 0;
  for (const file of filesOf(signed))
    for (const path of leavesOf(file)) {
      tried += 1;
      await expectFound(signed, file, path, tried % 3 === 0 ? 'gone' : 'other');
    }
  expect(tried).toBeGreaterThan(500);
}, 120_000);

it('a change of any one leaf is found: some leaves of random ones', async () => {
  const place = fc.tuple(fc.nat(), fc.constantFrom('other' as const, 'gone' as const));
  const property = fc.asyncProperty(
    unsigned,
    fc.array(place, { minLength: 8, maxLength: 8 }),
    async (given, places) => {
      const signed = await signAll(given);
      for (const file of filesOf(signed)) {
        const leaves = leavesOf(file);
        for (const [pick, how] of places) await expectFound(signed, file, leaves[pick % leaves.length]!, how);
      }
    },
  );
  await fc.assert(property, { ...runs(12, 2_000), endOnFailure: true });
});

it('what is added anywhere is found', async () => {
  const property = fc.asyncProperty(unsigned, fc.nat(), async (given, pick) => {
    const signed = await signAll(given);
    const receipt = receiptOf(signed);
    const places = leavesOf(receipt).map((path) => path.slice(0, -1));
    const place = places[pick % places.length]!;
    const more = structuredClone(receipt) as Record<string, unknown>;
    let here: unknown = more;
    for (const step of place) here = (here as Record<string, unknown>)[step];
    if (Array.isArray(here)) here.push('more');
    else (here as Record<string, unknown>).more = 'more';
    expect((await verifyReceipt(`${canonicalJson(more)}\n`, signed.at)).verdict).toBe('refused');
  });
  await fc.assert(property, runs(60, 2_000));
});

it('a grant that somebody else signed is refused, however well the rest fits', async () => {
  const stranger = sampleBytes('somebody else');
  const property = fc.asyncProperty(unsigned, async (given) => {
    const signed = await signAll(given);
    const signature = sign('Grant', signed.grant, sampleChain, stranger);
    const forged = parseSignedGrant({ ...signed, signature });
    const { verdict, checks } = await verifyReceipt(fileText(receiptOf(forged)), signed.at);
    expect(verdict).toBe('refused');
    expect(checks.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name)).toEqual(['signature']);
    // A contract may have agreed to it (ERC-1271): only the chain knows, so it is never called proven.
    const contract = parseSignedGrant({ ...forged, contract: true });
    expect((await verifyReceipt(fileText(receiptOf(contract)), signed.at)).verdict).toBe('needs-chain');
  });
  await fc.assert(property, runs(20, 500));
});

it('a stop that the patient did not sign is refused; one that nobody proves is only told', async () => {
  const given = fc.sample(unsigned, { numRuns: 1, seed: 7 })[0]!;
  const signed = await signAll({ ...given, facts: { ...given.facts, stoppedAfter: 60 } });
  const outcomeOf = async (stopped: object) => {
    const file = fileText(receiptOf(parseSignedGrant({ ...signed, stopped })));
    return (await verifyReceipt(file, signed.at)).checks.find(({ name }) => name === 'stop')?.outcome;
  };
  const { at, signature } = signed.stopped!;
  const forged = sign('Revocation', { grant: signed.grant }, sampleChain, sampleBytes('somebody else'));
  expect(await outcomeOf({ at, signature })).toBe('pass');
  expect(await outcomeOf({ at, signature: forged })).toBe('fail');
  expect(await outcomeOf({ at })).toBe('note');
});

it('a file that was written again, says a thing twice, or is none of ours is refused, and nothing throws', async () => {
  const signed = await signAll(fc.sample(unsigned, { numRuns: 1, seed: 11 })[0]!);
  const text = fileText(receiptOf(signed));
  const pretty = JSON.stringify(JSON.parse(text), null, 2);
  const twice = `{"v":1,${text.slice(1)}`;
  for (const file of [
    pretty,
    twice,
    '',
    'null',
    '{',
    '[]',
    '"x"',
    '{"kind":"chartkey-receipt"}',
    '9'.repeat(5_000_000),
  ]) {
    const { verdict, checks } = await verifyReceipt(file, signed.at);
    expect(verdict).toBe('refused');
    expect(checks.find(({ name }) => name === 'form')?.outcome).toBe('fail');
  }
  const anything = fc.asyncProperty(fc.json(), async (json) => {
    expect((await verifyReceipt(json, signed.at)).verdict).toBe('refused');
  });
  await fc.assert(anything, runs(100, 5_000));
  const example: ConsentObject = { resourceType: 'Consent', status: 'active', language: 'en' };
  expect((await verifyReceipt(fileText(example), signed.at)).verdict).toBe('refused');
});

it('a grant whose time is over is still proven, and the receipt says that it has ended', async () => {
  const signed = await signAll(fc.sample(unsigned, { numRuns: 1, seed: 13 })[0]!);
  const { expires } = signed.grant;
  const at = async (now: number) => {
    const { verdict, checks } = await verifyReceipt(fileText(receiptOf(signed)), now);
    return [verdict, checks.find(({ name }) => name === 'expiry')?.outcome];
  };
  expect(await at(expires - 1)).toEqual(['proven', 'pass']);
  expect(await at(expires)).toEqual(['proven', 'note']);
});

it('dates that cannot be are refused in a file that was written anew as a whole: the signed end bounds the told times', async () => {
  const day = 86_400;
  const signed = await sampleSignedGrant({ stopped: true });
  const { expires } = signed.grant;
  const failuresOf = async (at: number, stoppedAt = expires) => {
    const told = parseSignedGrant({ ...signed, at, stopped: { ...signed.stopped, at: stoppedAt } });
    const found: unknown[] = [];
    for (const file of filesOf(told)) {
      const { verdict, checks } = await verifyReceipt(fileText(file), expires);
      found.push([verdict, ...checks.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name)].join(' '));
    }
    return [...new Set(found)];
  };
  expect(await failuresOf(0)).toEqual(['refused grant']);
  expect(await failuresOf(expires)).toEqual(['refused grant']);
  expect(await failuresOf(expires - 366 * day - 3_600)).toEqual(['refused grant']);
  expect(await failuresOf(signed.at, signed.at - 3_600)).toEqual(['refused grant']);
  expect(await failuresOf(expires - 366 * day)).toEqual(['proven']);
  expect(await failuresOf(expires - 1)).toEqual(['proven']);
  // The institution's clock and the chain's need not agree to the second.
  expect(await failuresOf(signed.at, signed.at - 10)).toEqual(['proven']);
});
