import { sha256, toHex, utf8 } from '../bytes.ts';
import { ChartkeyError } from '../errors.ts';
import { classesOfScopes } from '../fhir/classes.ts';
import { statedLanguage, statementTextOf } from '../statement.ts';
import { type Grant, grantId } from '../typed-data.ts';
import type { ActingFor } from '../wire/acting-for.ts';
import { instantOf } from './consent-time.ts';
import { receiptName } from './make-receipt.ts';

/** What a valid authorization must say: 45 CFR 164.508(c), in its order. */
export const authorizationElements = [
  'information',
  'discloser',
  'recipient',
  'purpose',
  'expiration',
  'signer',
  'revocation',
  'conditioning',
  'redisclosure',
  'plainLanguage',
  'copy',
] as const;
export type AuthorizationElement = (typeof authorizationElements)[number];

declare const complete: unique symbol;
/** Text that says one element and is not empty. Nothing but `authorize` makes it. */
export type Said<E extends AuthorizationElement> = string & { readonly [complete]: E };

/** A grant of which every element of 45 CFR 164.508(c) is said. A signature over a grant is asked for with this alone. */
export interface Authorization {
  readonly grant: Grant;
  readonly elements: { readonly [E in AuthorizationElement]: Said<E> };
  readonly [complete]: true;
}

/** The statement's lines are in one order in every language (`statement/*.ts`). */
const line = { revocation: 3, stopping: 4, redisclosure: 5, conditioning: 6, count: 8 } as const;
const purposes = ['TREAT', 'ETREAT', 'HPAYMT', 'HRESCH', 'PATRQT'];

/**
 * The authorization that a grant and the statement it was shown with make. Throws `AUTHORIZATION_INCOMPLETE` with the name of
 * the first element that is empty, and for a statement that is not the one whose hash would be signed (X4).
 */
export async function authorize(grant: Grant, statement: string, actingFor?: ActingFor): Promise<Authorization> {
  const elements = elementsOf(grant, statement, actingFor);
  const missing = authorizationElements.find((element) => elements[element].trim() === '');
  if (missing) throw new ChartkeyError('AUTHORIZATION_INCOMPLETE', { detail: missing });
  if (toHex(await sha256(utf8(statement))) !== grant.terms.statement)
    throw new ChartkeyError('AUTHORIZATION_INCOMPLETE', { detail: 'plainLanguage' });
  return Object.freeze({ grant, elements: Object.freeze(elements) }) as Authorization;
}

/** The authorization of a grant whose statement is one of the published ones, in whatever language it was read. */
export async function authorizeStated(grant: Grant, actingFor?: ActingFor): Promise<Authorization> {
  const language = await statedLanguage(grant.terms.statement, actingFor);
  if (!language) throw new ChartkeyError('AUTHORIZATION_INCOMPLETE', { detail: 'plainLanguage' });
  return authorize(grant, statementTextOf({ actingFor, language }), actingFor);
}

function elementsOf(
  { patient, expires, terms }: Grant,
  statement: string,
  actingFor: ActingFor | undefined,
): Record<AuthorizationElement, string> {
  const lines = statement.split('\n').slice(-line.count);
  const said = (...places: number[]) =>
    lines.length === line.count && places.every((place) => lines[place]!.trim() !== '')
      ? places.map((place) => lines[place]).join(' ')
      : '';
  const opened = terms.scopes.every((scope) => classesOfScopes([scope]).size > 0);
  const signer = /^0x0*$/.test(patient) ? '' : patient;
  const right = actingFor?.authority === 'other' ? actingFor.words.trim() && 'representative' : 'representative';
  return {
    information: opened ? terms.scopes.join(' ') : '',
    discloser: terms.gateway,
    recipient: terms.granteeName.trim() && terms.origin && `${terms.granteeName} ${terms.origin}`,
    purpose: purposes.includes(terms.purpose) ? terms.purpose : '',
    expiration: expires > 0 ? instantOf(expires) : '',
    signer: signer && (actingFor ? right && `${signer} ${right} ${actingFor.authority}` : signer),
    revocation: said(line.revocation, line.stopping),
    conditioning: said(line.conditioning),
    redisclosure: said(line.redisclosure),
    plainLanguage: statement,
    copy: receiptName(grantId({ patient, expires, terms })),
  };
}
