import { expect, it } from 'vitest';
import { sha256, toHex, utf8 } from '#protocol/bytes';
import { languages } from '#protocol/language';
import { statementHashOf, statementTextOf } from '#protocol/statement';
import type { Grant, Terms } from '#protocol/typed-data';
import { sampleGrant } from '../vectors/sample.ts';
import type { ActingFor } from '../wire/acting-for.ts';
import { type AuthorizationElement, authorizationElements, authorize, authorizeStated } from './authorization.ts';

const stated = async (text: string, terms: Partial<Terms> = {}): Promise<Grant> =>
  sampleGrant({ ...terms, statement: toHex(await sha256(utf8(text))) });
const text = statementTextOf({});

/** The statement with one line said as nothing; its hash is what would be signed. */
const without = (...places: number[]) =>
  text
    .split('\n')
    .map((line, place) => (places.includes(place) ? ' ' : line))
    .join('\n');

it('says every element of 45 CFR 164.508(c), in every language and for a representative', async () => {
  const acting: ActingFor = { relation: 'child', authority: 'guardian' };
  for (const language of languages)
    for (const actingFor of [undefined, acting]) {
      const grant = sampleGrant({ statement: await statementHashOf({ language, actingFor }) });
      const { elements } = await authorizeStated(grant, actingFor);
      expect(Object.keys(elements)).toEqual([...authorizationElements]);
      for (const element of authorizationElements) expect(elements[element].trim(), element).not.toBe('');
    }
  const { elements } = await authorizeStated(sampleGrant({ statement: await statementHashOf({}) }));
  expect(elements.revocation).toBe(
    'Until when: the end date named above. You can stop earlier at any time, here, with one tap. Stopping ends every ' +
      'later opening and all later records. It cannot take back what was already opened or copied.',
  );
  expect(elements.conditioning).toBe(
    'Saying no does not affect your care, payment, enrollment or eligibility for benefits.',
  );
});

it.each<[AuthorizationElement, () => Promise<[Grant, string, ActingFor?]>]>([
  ['information', async () => [await stated(text, { scopes: [] }), text]],
  ['information', async () => [await stated(text, { scopes: ['patient/Horoscope.rs'] }), text]],
  ['discloser', async () => [await stated(text, { gateway: '' }), text]],
  ['recipient', async () => [await stated(text, { granteeName: '  ' }), text]],
  ['recipient', async () => [await stated(text, { origin: '' }), text]],
  ['purpose', async () => [await stated(text, { purpose: 'WHATEVER' }), text]],
  ['expiration', async () => [{ ...(await stated(text)), expires: 0 }, text]],
  ['signer', async () => [{ ...(await stated(text)), patient: `0x${'00'.repeat(20)}` }, text]],
  ['signer', async () => [await stated(text), text, { relation: 'other', authority: 'other', words: ' ' }]],
  ['revocation', async () => [await stated(without(3)), without(3)]],
  ['revocation', async () => [await stated(without(4)), without(4)]],
  ['conditioning', async () => [await stated(without(6)), without(6)]],
  ['redisclosure', async () => [await stated(without(5)), without(5)]],
  ['plainLanguage', async () => [await stated(text), `${text} `]],
])('is not made while %s is empty, and the error names it', async (element, given) => {
  const [grant, statement, actingFor] = await given();
  await expect(authorize(grant, statement, actingFor)).rejects.toMatchObject({
    code: 'AUTHORIZATION_INCOMPLETE',
    detail: element,
  });
});

it('a statement that was never published, or that says another right, makes none', async () => {
  const incomplete = { code: 'AUTHORIZATION_INCOMPLETE', detail: 'plainLanguage' };
  await expect(authorizeStated(await stated('Everything is fine.'))).rejects.toMatchObject(incomplete);
  const forSelf = await stated(text);
  await expect(authorizeStated(forSelf, { relation: 'child', authority: 'parent' })).rejects.toMatchObject(incomplete);
});
