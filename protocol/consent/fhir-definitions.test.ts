import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Fhir, ParseConformance, Versions } from 'fhir';
import { describe, expect, it } from 'vitest';
import { runs } from '../properties/runs.ts';
import type { ConsentObject } from './consent-json.ts';
import { toFhirR4 } from './fhir-r4.ts';
import { toFhirR5 } from './fhir-r5.ts';
import { signAll, unsigned } from './signed-grant-arbitrary.ts';

/** FHIR.js with the R4 definitions that it ships. */
const r4 = new Fhir();

/**
 * The same with HL7's R5 definitions of Consent and what it is made of (`definitions/r5-consent.json`). It is told R4 because
 * only then it reads the bindings of R5, which are written as in R4.
 */
function r5Validator(): Fhir {
  const parser = new ParseConformance(false, Versions.R4);
  const definitions = new URL('./definitions/r5-consent.json', import.meta.url);
  parser.parseBundle(JSON.parse(readFileSync(definitions, 'utf8')) as Parameters<typeof parser.parseBundle>[0]);
  return new Fhir(parser);
}
const r5 = r5Validator();

/** HL7 terminology that is not part of the definitions: the validator cannot look these sets up. */
const elsewhere = /^Value set ".*" could not be found\.$/;

/** What is wrong, in the validator's words. */
const errorsOf = (validator: Fhir, consent: ConsentObject): string[] =>
  validator
    .validate(structuredClone(consent), { errorOnUnexpected: true })
    .messages.filter(
      ({ severity, message }) => severity !== 'warning' && severity !== 'info' && !elsewhere.test(message!),
    )
    .map(({ location, message }) => `${location}: ${message}`);

const sample = () => signAll(fc.sample(unsigned, { numRuns: 1, seed: 3 })[0]!);

describe.each([
  ['R4', r4, toFhirR4],
  ['R5', r5, toFhirR5],
] as const)('FHIR %s', (_, validator, make) => {
  it('the Consent of every random grant validates against the definitions', async () => {
    const property = fc.asyncProperty(unsigned, async (given) => {
      expect(errorsOf(validator, make(await signAll(given)))).toEqual([]);
    });
    await fc.assert(property, runs(60, 2_000));
  });

  it('the validator would notice: unknown elements, codes, wrong shapes, missing parts, dates that are none', async () => {
    const good = make(await sample()) as Record<string, unknown>;
    const provision = [good.provision].flat()[0] as object;
    const put = (changed: object) => (Array.isArray(good.provision) ? [changed] : changed);
    const wrong: [string, object][] = [
      ['unknown element', { mood: 'good' }],
      ['unknown inner element', { provision: put({ ...provision, mood: 'good' }) }],
      ['code of no value set', { status: 'signed' }],
      ['a list that is none', { category: {} }],
      ['a date that is none', make === toFhirR4 ? { dateTime: 'today' } : { date: 'today' }],
      ['a part that must be there', { verification: [{}] }],
      ['an extension without its name', { extension: [{ valueString: 'x' }] }],
    ];
    for (const [what, change] of wrong)
      expect(errorsOf(validator, { ...good, ...change } as ConsentObject), what).not.toEqual([]);
    const { status: _, ...without } = good;
    expect(errorsOf(validator, without as ConsentObject)).not.toEqual([]);
  });
});

it('R4 rules for a Consent hold: a policy is named, a patient is there, the narrative is XHTML (ppc-1 … ppc-5, txt-1)', async () => {
  const property = fc.asyncProperty(unsigned, async (given) => {
    const consent = toFhirR4(await signAll(given));
    expect([consent.policy, consent.policyRule, consent.patient].every(Boolean)).toBe(true);
    const { div } = consent.text as { div: string };
    expect(div).toMatch(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/);
    const tags = [...div.matchAll(/<(\/?)(\w+)[^>]*>/g)].map(([, close, name]) => `${close}${name}`);
    expect([...new Set(tags.map((tag) => tag.replace('/', '')))].sort()).toEqual(['div', 'li', 'p', 'ul']);
    expect(div.replaceAll(/<\/?\w+[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  });
  await fc.assert(property, runs(50, 500));
});

/** LOINC and HL7 v3: the definitions have parts of them, and a code that is in no part says nothing. */
const isInPart = (system: string) => /^http:\/\/loinc\.org$|\/v3-\w+$/.test(system);

it('every code is one of the system that it names, as far as the definitions have that system', async () => {
  const file = new URL('../../node_modules/fhir/profiles/valuesets.json', import.meta.url);
  const sets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { systems: ValueSetSystem[] }>;
  const known = new Map<string, Set<string>>();
  for (const { systems } of Object.values(sets))
    for (const { uri, codes } of systems)
      known.set(uri, new Set([...(known.get(uri) ?? []), ...codes.map(({ code }) => code)]));
  const asked = new Set<string>();
  const property = fc.asyncProperty(unsigned, async (given) => {
    const signed = await signAll(given);
    for (const { system, code } of [toFhirR4(signed), toFhirR5(signed)].flatMap(codingsOf)) {
      const codes = isInPart(system) ? undefined : known.get(system);
      if (!codes) continue;
      asked.add(system);
      expect([system, codes.has(code) ? code : `not ${code}`]).toEqual([system, code]);
    }
  });
  await fc.assert(property, runs(60, 500));
  const own = ['consentaction', 'consentpolicycodes', 'consentscope'];
  expect([...asked]).toEqual(
    expect.arrayContaining(own.map((name) => `http://terminology.hl7.org/CodeSystem/${name}`)),
  );
});

interface ValueSetSystem {
  uri: string;
  codes: { code: string }[];
}

/** Every `{ system, code }` below a value. */
function codingsOf(value: unknown): { system: string; code: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { system, code } = value as { system?: unknown; code?: unknown };
  const own = typeof system === 'string' && typeof code === 'string' ? [{ system, code }] : [];
  return [...own, ...Object.values(value).flatMap(codingsOf)];
}
