import fc from 'fast-check';
import type { Hex } from '#protocol/bytes';
import type { RecordClass } from '#protocol/fhir/classes';
import type { LogEntry, LogFact } from '../storage/log-entry.ts';

/** Facts as devices write them, from small worlds of ids, so that devices say the same and contradict each other often. */
const hex = (name: string, n: number): Hex => `0x${Buffer.from(name).toString('hex')}${String(n).padStart(4, '0')}`;
const origins = ['https://a.example', 'https://b.example', 'https://c.example'];
const number = fc.nat(5);
const origin = fc.constantFrom(...origins);

/** A grant that only the device of this lane can have written. */
export const madeUpGrant = (lane: number, n: number): Extract<LogFact, { kind: 'granted' }> => ({
  kind: 'granted',
  request: `request-${lane}-${n}`,
  id: hex(`grant${lane}`, n),
  grant: {
    patient: hex('patient', n),
    expires: 1_900_000_000 + 86_400 * n,
    terms: {
      grantee: hex('grantee', n % 7),
      granteeKey: `0x${'ab'.repeat(32)}`,
      granteeName: `Clinic ${n % 7}`,
      origin: origins[n % 3]!,
      gateway: 'https://gateway.example',
      purpose: 'TREAT',
      scopes: ['patient/Immunization.rs', 'patient/Observation.rs'],
      labels: n % 5 === 0 ? ['PSY'] : [],
      dataFrom: `20${String(10 + (n % 9))}-01`,
      dataUntil: '2026-11',
      records: [],
      capsule: `0x${'cd'.repeat(32)}`,
      statement: `0x${'ef'.repeat(32)}`,
      salt: `0x${n.toString(16).padStart(64, '0')}`,
    },
  },
  signature: `0x${'12'.repeat(65)}`,
  path: { branch: 'grants', lane, index: n },
  place: `Town ${n % 4}`,
  items: n,
  tellLeftOut: true,
  ...(n === 4
    ? { ruled: [{ rule: '0000000000000000', version: 1, change: '0000000000000000', text: 'Rule', language: 'en' }] }
    : {}),
});

/** The same change of a rule says the same on whatever device it stands. */
const madeUpRule = fc.record({ rule: number, change: number }).map(
  ({ rule, change }): LogFact => ({
    kind: 'rule',
    rule: String(rule % 2).padStart(16, '0'),
    version: 1 + change,
    change: String(change).padStart(16, '0'),
    replaces: change > 1 ? [String(change - 2).padStart(16, '0')] : [],
    state: change === 3 ? 'off' : 'on',
    terms: { action: 'refuse', who: { kind: 'anyone' }, purposes: [], classes: [] },
    text: `Rule ${rule} ${change}`,
    language: 'en',
  }),
);

const factOf = (lane: number): fc.Arbitrary<LogFact> =>
  fc.oneof(
    number.map((n) => madeUpGrant(lane, n)),
    fc.record(
      {
        kind: fc.constant('stopped' as const),
        grant: number.map((n) => hex(`grant${(n % 3) + 1}`, n)),
        replacedBy: fc.constant(hex('grant1', 9)),
      },
      { requiredKeys: ['kind', 'grant'] },
    ),
    fc
      .record({
        kind: fc.constant('opened' as const),
        grant: number.map((n) => hex('grant1', n)),
        receipt: number.map((n) => hex('receipt', n)),
        signedAt: number.map((n) => 1_800_000_000 + n),
      })
      .map((fact) => ({ ...fact, signedAt: 1_800_000_000 + Number(fact.receipt.at(-1)) })),
    fc.record({ kind: fc.constant('declined' as const), grant: number.map((n) => hex('grant1', n)) }),
    fc.record({ kind: fc.constantFrom('connected' as const, 'disconnected' as const), origin }),
    fc.record({ kind: fc.constant('asked' as const), request: fc.uuid(), origin, name: fc.constantFrom('A', 'B', '') }),
    fc.record({
      kind: fc.constantFrom('refused' as const, 'cancelled' as const),
      request: fc.uuid(),
      origin,
      name: fc.constantFrom('A', 'B'),
    }),
    fc.record({ kind: fc.constant('setting' as const), undoSeconds: number }),
    fc.record({
      kind: fc.constantFrom('paused' as const, 'resumed' as const),
      version: number,
      lane: fc.constant(lane),
    }),
    fc.record({ kind: fc.constant('recorded' as const), n: number }).map(
      ({ n }): LogFact => ({
        kind: 'recorded',
        record: hex(`record${lane}`, n),
        path: { branch: 'owners', lane, index: n },
        manifest: { ciphertextRoot: '0x01', schema: '0x02', attestation: '0x03', salt: '0x04' },
        title: `File ${n}`,
        items: n,
        parts: n,
      }),
    ),
    fc
      .record({ kind: fc.constant('payout' as const), n: number })
      .map(({ n }): LogFact => (n === 0 ? { kind: 'payout' } : { kind: 'payout', address: hex('payout', n) })),
    fc.record({
      kind: fc.constantFrom('handedOver' as const, 'personRemoved' as const),
      person: fc.constantFrom('mia', 'tom'),
      name: fc.constant('Mia'),
    }),
    fc
      .record({ n: number, from: number, classes: fc.subarray<RecordClass>(['Condition', 'Immunization', 'Patient']) })
      .map(
        ({ n, from, classes }): LogFact => ({
          kind: 'narrowed',
          grant: hex('grant1', n),
          limit: { classes, labels: n > 2 ? ['PSY'] : [], dataFrom: `201${from}-01`, dataUntil: `202${n}-12` },
        }),
      ),
    fc.record({ n: number, at: number }).map(
      ({ n, at }): LogFact => ({
        kind: 'stopPlanned',
        grant: hex('grant1', n),
        ...(at === 0 ? {} : { stopAt: 1_900_000_000_000 + at }),
      }),
    ),
    madeUpRule,
    fc.record({ kind: fc.constant('ruleBudget' as const), perWeek: number }),
    fc.constant<LogFact>({ kind: 'rehearsed', means: 'words' }),
  );

/** The log of one device, unchained: its clock may go back. */
export const madeUpLog = (lane: number): fc.Arbitrary<LogEntry[]> =>
  fc.array(fc.tuple(factOf(lane), fc.integer({ min: -3, max: 10 })), { maxLength: 25 }).map((facts) => {
    const log: LogEntry[] = [];
    const write = (fact: LogFact, at: number) =>
      log.push({ ...fact, v: 1, seq: log.length, at, prev: hex('prev', log.length) });
    write({ kind: 'device', lane }, 1_000);
    for (const [fact, step] of facts) write(fact, log.at(-1)!.at + step);
    return log;
  });
