import { ChartkeyError } from '../../protocol/errors.ts';
import { monthAt } from '../../protocol/grant-rules.ts';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import { depositCards } from '../deposit/deposit-cards.ts';
import type { Card } from '../elements/card.ts';
import { recordsCards } from '../records/records-cards.ts';
import { getCard, notConnectedCard, phaseCard, wrongVersionCard } from '../request/agent-card.ts';
import { errorCard } from '../request/error-card.ts';
import { requestCards } from '../request/request-cards.ts';
import { en } from '../strings/en.ts';

const name = 'Lakeview Cardiology';
export const now = 1_794_000_000;
const lab = 'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
const asked = {
  scopes: ['patient/AllergyIntolerance.rs', 'patient/Condition.rs', 'patient/MedicationRequest.rs', lab],
  optionalScopes: ['patient/DocumentReference.rs'],
  dataFrom: '2019-01',
  dataUntil: monthAt(now),
  days: 90,
  reason: 'To prepare your visit about chest tightness',
} as unknown as AccessRequest;
const grantFor = (days: number, scopes: string[], dataFrom: string) =>
  ({
    expires: Math.ceil(now / 86_400 + days) * 86_400,
    terms: { scopes, dataFrom, dataUntil: monthAt(now), records: [], purpose: 'TREAT' },
  }) as unknown as Grant;
const whole = grantFor(90, asked.scopes, '2019-01');
const less = grantFor(30, ['patient/AllergyIntolerance.rs', 'patient/MedicationRequest.rs', lab], '2024-01');

/** Every designed state with sample words, made by the functions the elements use. */
export const sampleCards = async (): Promise<[string, Card][]> => [
  ['loading', { state: 'loading', title: 'One moment…' }],
  ['request: not connected', notConnectedCard(en.notConnected.text(name))],
  ['deposit: not connected', notConnectedCard(en.notConnected.textDeposit('Riverside General'))],
  ['get Chartkey', getCard()],
  ['locked', phaseCard('locked')!],
  ['not set up', phaseCard('not-set-up')!],
  ['wrong version', wrongVersionCard()],
  ['request: ready', requestCards.ready(name, asked, now)],
  ['request: waiting', requestCards.waiting(asked, now)],
  ['request: recording', requestCards.recording(name, asked, whole, now)],
  ['request: counter-offer', requestCards.counterOffer(name, asked, less, now)],
  ['request: granted', requestCards.granted(asked, less, now)],
  ['request: declined', requestCards.declined(name)],
  ['request: refused', requestCards.refused(name)],
  ['request: cancelled', requestCards.cancelled()],
  ['request: ran out', requestCards.lapsed()],
  ['request: revoked', requestCards.revoked(name)],
  ['request: expired', requestCards.expired(name, less)],
  ['deposit: ready', depositCards.ready('Your chart from Riverside General', 'Riverside General')],
  ['deposit: waiting', depositCards.waiting()],
  ['deposit: receiving', depositCards.receiving(2_300_000)],
  ['deposit: filing', depositCards.filing()],
  ['deposit: filed', depositCards.filed(981, 'Riverside General')],
  ['deposit: refused', depositCards.refused()],
  ['deposit: empty', depositCards.empty()],
  ['deposit: sign in', depositCards.signIn()],
  ['records: opening', recordsCards.opening('fetching', 0.6)],
  ['records: nothing shared', recordsCards.noGrant()],
  ['records: empty', recordsCards.empty()],
  ['records: revoked', recordsCards.revoked()],
  ['records: paused', recordsCards.paused()],
  ['records: resumed', recordsCards.resumed()],
  ['records: expired', recordsCards.expired()],
  [
    'records: partly',
    recordsCards.partly({
      items: 223,
      failures: [{ code: 'ATTESTATION_INVALID', class: 'x', month: '', items: 1 }],
    } as never),
  ],
  ['records: wrong patient', await recordsCards.failed(new ChartkeyError('WRONG_PATIENT'))],
  ['records: offline', await recordsCards.failed(new ChartkeyError('OFFLINE'))],
  ['records: unknown', await recordsCards.failed(new ChartkeyError('GRANT_UNKNOWN'))],
  ['offline', await errorCard(new ChartkeyError('OFFLINE'))],
  ['error', await errorCard(new ChartkeyError('BAD_SIGNATURE'))],
  ['error, try again', await errorCard(new ChartkeyError('MUTED'))],
];
