import { ChartkeyError } from '../../protocol/errors.ts';
import { monthAt } from '../../protocol/grant-rules.ts';
import type { Language } from '../../protocol/language.ts';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import { depositCards as depositCardsIn } from '../deposit/deposit-cards.ts';
import type { Card } from '../elements/card.ts';
import { keyDeskCards as keyDeskCardsIn } from '../officer/key-desk-cards.ts';
import { recordsCards as recordsCardsIn } from '../records/records-cards.ts';
import { getCard, notConnectedCard, phaseCard, wrongVersionCard } from '../request/agent-card.ts';
import { errorCard } from '../request/error-card.ts';
import { requestCards as requestCardsIn } from '../request/request-cards.ts';
import { core } from '../strings/core.ts';
import { officerPacks } from '../strings/officer-words.ts';
import { patientPacks } from '../strings/patient-words.ts';
import { recordsPacks } from '../strings/records-words.ts';

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

const wallet = 'Officer Wallet';
const account = '0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc';
const desk = { name, origin: 'https://lakeview.example', account, chainId: 31337, held: false } as const;
const year = 365 * 86_400;
const offer = {
  chain: { chainId: 31337, grants: account, records: account, accreditation: account },
  certificate: {
    grantee: account,
    keyHash: `0x${'3fa9'.repeat(16)}`,
    origin: desk.origin,
    notBefore: now,
    notAfter: now + year,
  },
  delegation: {
    grantee: account,
    clinicianKey: `0x${'00'.repeat(12)}${'7c4b'.repeat(10)}`,
    from: now,
    until: now + year,
  },
} as const;
const disc = (fill: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="${fill}"/></svg>`)}`;
const found = (walletName: string, rdns: string, icon?: string) => ({
  uuid: rdns,
  name: walletName,
  rdns,
  ...(icon ? { icon } : {}),
  provider: { request: async () => null },
});
const about = { wallet, chainId: 31337 };
const keyDeskStates = (keyDeskCards: ReturnType<typeof keyDeskCardsIn>): [string, Card][] => [
  ['key desk: signs for itself', keyDeskCards.state({ ...desk, held: true, signedUntil: now + year }, now)],
  ['key desk: unsigned', keyDeskCards.state(desk, now)],
  [
    'key desk: signed',
    keyDeskCards.state({ ...desk, signedUntil: now + year, renewFrom: now + year - 30 * 86_400 }, now),
  ],
  ['key desk: renew', keyDeskCards.state({ ...desk, signedUntil: now + 86_400, renewFrom: now - 86_400 }, now)],
  ['key desk: ran out', keyDeskCards.state({ ...desk, signedUntil: now - 86_400, renewFrom: now - year }, now)],
  ['key desk: no wallet', keyDeskCards.noWallet()],
  [
    'key desk: choose',
    keyDeskCards.choose([
      found(wallet, 'com.officer', disc('teal')),
      found(wallet, 'org.impostor', disc('tomato')),
      found('A wallet without a picture, and with quite a long name for one', 'long.name'),
    ]),
  ],
  ['key desk: connecting', keyDeskCards.connecting(wallet)],
  ['key desk: network', keyDeskCards.network(wallet)],
  ['key desk: step 1', keyDeskCards.certificate(wallet, offer)],
  ['key desk: step 2', keyDeskCards.delegation(wallet, offer)],
  ['key desk: handing in', keyDeskCards.handing()],
  ['key desk: wrong account', keyDeskCards.wrongAccount(wallet, account, `0x${'5a'.repeat(20)}`)],
  ...(
    [
      ['rejected', 'WALLET_REFUSED'],
      ['busy', 'WALLET_BUSY'],
      ['locked or gone', 'WALLET_UNREACHABLE'],
      ['wrong network', 'WALLET_WRONG_NETWORK'],
      ['not proven', 'BAD_SIGNATURE'],
      ['a contract', 'KEY_NOT_CERTIFIED'],
      ['too late', 'STALE_SIGNATURE'],
      ['unreachable', 'OFFLINE'],
      ['sign in', 'NOT_SIGNED_IN'],
      ['not theirs', 'NOT_ALLOWED'],
      ['failed', 'INTERNAL'],
    ] as const
  ).map(([caption, code]): [string, Card] => [
    `key desk: ${caption}`,
    keyDeskCards.failed(new ChartkeyError(code), about),
  ]),
];

/** Every designed state with sample words, made by the functions the elements use. */
export async function sampleCards(language: Language): Promise<[string, Card][]> {
  const words = await patientPacks[language]();
  const requestCards = requestCardsIn(words);
  const depositCards = depositCardsIn(words);
  const recordsCards = recordsCardsIn(await recordsPacks[language]());
  const keyDesk = keyDeskStates(keyDeskCardsIn(await officerPacks[language]()));
  return [
    ['loading', { state: 'loading', title: core[language][0] }],
    ['request: not connected', notConnectedCard(words, words.notConnected.text(name))],
    ['deposit: not connected', notConnectedCard(words, words.notConnected.textDeposit('Riverside General'))],
    ['get Chartkey', getCard(words)],
    ['locked', phaseCard(words, 'locked')!],
    ['not set up', phaseCard(words, 'not-set-up')!],
    ['wrong version', wrongVersionCard(words)],
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
    ['deposit: ready', depositCards.ready(words.deposit.title('Riverside General'), 'Riverside General')],
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
    ['records: wrong patient', await recordsCards.failed(new ChartkeyError('WRONG_PATIENT'), language)],
    ['records: offline', await recordsCards.failed(new ChartkeyError('OFFLINE'), language)],
    ['records: unknown', await recordsCards.failed(new ChartkeyError('GRANT_UNKNOWN'), language)],
    ['offline', await errorCard(new ChartkeyError('OFFLINE'), words, language)],
    ['error', await errorCard(new ChartkeyError('BAD_SIGNATURE'), words, language)],
    ['error, try again', await errorCard(new ChartkeyError('MUTED'), words, language)],
    ...keyDesk,
  ];
}
