// @vitest-environment happy-dom
import { Fhir } from 'fhir';
import { beforeAll, describe, expect, it } from 'vitest';
import { gapKinds } from '../messages/accounting-view.ts';
import { speakWhole } from '../strings/load-words.ts';
import { accounting as words } from '../strings/words.ts';
import { accountingCsv } from './accounting-csv.ts';
import { accountingPage, type PageInputs } from './accounting-page.ts';
import { auditBundle, auditEvent } from './audit-event.ts';
import { type DisclosureKind, type DisclosureRow, isDisclosure, sixYearsBefore } from './disclosure-rows.ts';

beforeAll(() => speakWhole('en'));

const at = Date.UTC(2026, 10, 14, 9, 12);
const grant = `0x${'ab'.repeat(32)}` as const;
const hash = `0x${'fe'.repeat(32)}` as const;
const place = { chainId: 31_337, gateway: 'https://gateway.example' };
const recipient = {
  account: `0x${'5b'.repeat(20)}`,
  place: 'Madison, Wisconsin',
  origin: 'https://lakeview.example',
} as const;
const shared = {
  classes: ['Observation.laboratory' as const, 'MedicationRequest' as const],
  labels: ['PSY'],
  dataFrom: '2024-01',
  dataUntil: '2026-11',
  purpose: 'TREAT',
  expires: Date.UTC(2026, 11, 14) / 1000,
  records: 0,
  items: 224,
};
const opened: DisclosureRow = {
  id: '7.12',
  at,
  kind: 'opened',
  name: 'Lakeview Cardiology',
  grant,
  receipt: { at: at / 1000, hash },
  recipient,
  shared,
  opening: {
    clinician: `0x${'c1'.repeat(32)}`,
    record: { state: 'proven', epoch: 412, at: at / 1000 + 60, ordinal: 2 },
  },
};
const kinds = [
  'asked',
  'refused',
  'cancelled',
  'shared',
  'narrowed',
  'opened',
  'stopped',
  'ended',
  'paused',
  'resumed',
];
const rows = kinds.map((kind, i): DisclosureRow => {
  const { receipt, opening, ...rest } = opened;
  const row = { ...rest, id: kind === 'ended' ? `end.${grant}` : `7.${i}`, kind: kind as DisclosureKind };
  if (kind === 'opened') return { ...row, receipt, opening } as DisclosureRow;
  const { recipient: _, shared: __, grant: ___, ...bare } = row;
  if (kind === 'paused' || kind === 'resumed') return { ...bare, name: '' };
  return ['asked', 'refused', 'cancelled'].includes(kind) ? bare : row;
});

describe('what an accounting of disclosures holds', () => {
  it('is every question, share, refusal, opening and stop, and nothing of one’s own housekeeping', () => {
    for (const row of rows) expect(isDisclosure(row)).toBe(true);
    for (const kind of ['connected', 'received', 'added', 'personAdded', 'guarded'] as const)
      expect(isDisclosure({ id: '1', at, kind, name: 'x' })).toBe(false);
  });

  it('six years are counted to the same day (45 CFR 164.528(a)(1))', () => {
    const now = new Date(2026, 10, 23, 8, 0).getTime();
    expect(sixYearsBefore(now)).toBe(new Date(2020, 10, 23, 8, 0).getTime());
  });
});

describe('CSV', () => {
  it('has date, recipient and address, description and purpose of each disclosure (45 CFR 164.528(b)(2)), and its evidence', () => {
    const [head, line, ...rest] = accountingCsv([opened]).trim().split('\r\n');
    expect(rest).toEqual([]);
    const cells = line!.slice(1, -1).split('","');
    const heads = head!.replace(/^"|"$/g, '').split('","');
    expect(Object.fromEntries(heads.map((name, i) => [name, cells[i]]))).toEqual({
      [words.columns.at]: '2026-11-14T09:12:00.000Z',
      [words.columns.who]: 'Lakeview Cardiology',
      [words.columns.place]: 'Madison, Wisconsin',
      [words.columns.site]: 'https://lakeview.example',
      [words.columns.kind]: 'Opened',
      [words.columns.what]: 'lab results; medications',
      [words.columns.from]: '2024-01',
      [words.columns.until]: '2026-11',
      [words.columns.items]: '224',
      [words.columns.why]: 'treatment',
      [words.columns.ends]: '2026-12-14',
      [words.columns.share]: grant,
      [words.columns.receipt]: hash,
      [words.columns.recorded]: '2026-11-14T09:13:00.000Z',
      [words.columns.anchor]: '412',
      [words.columns.account]: recipient.account,
      [words.columns.clinician]: opened.opening!.clinician,
      [words.columns.rule]: '',
    });
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1'])(
    'does not let the name %j run as a formula, or break out of its cell',
    (name) => {
      const csv = accountingCsv([{ ...opened, name: `${name}","x` }]);
      expect(csv).toContain(`"'${name}"",""x"`);
    },
  );

  it('has one line for each row, the head first', () => {
    expect(accountingCsv(rows).trim().split('\r\n')).toHaveLength(rows.length + 1);
  });
});

describe('FHIR R4', () => {
  const validator = new Fhir();
  /** HL7 terminology that is not part of the definitions: the validator cannot look these sets up. */
  const elsewhere = /^Value set ".*" could not be found\.$/;
  const errorsOf = (resource: object): string[] =>
    validator
      .validate(structuredClone(resource), { errorOnUnexpected: true })
      .messages.filter(
        ({ severity, message }) => severity !== 'warning' && severity !== 'info' && !elsewhere.test(message!),
      )
      .map(({ location, message }) => `${location}: ${message}`);

  it.each(rows)('the AuditEvent of $kind validates against the R4 definitions', (row) => {
    expect(errorsOf(auditEvent(row, place))).toEqual([]);
  });

  it('the validator would notice', () => {
    const event = auditEvent(opened, place);
    for (const wrong of [{ mood: 'good' }, { action: 'Z' }, { source: 'me' }, { agent: {} }])
      expect(errorsOf({ ...event, ...wrong }), JSON.stringify(wrong)).not.toEqual([]);
    const { type: _, ...without } = event;
    expect(errorsOf(without)).not.toEqual([]);
  });

  it('every event has an agent that says whether it asked, a source and an outcome, as R4 requires of them', () => {
    for (const row of rows) {
      const event = auditEvent(row, place) as unknown as {
        id: string;
        agent: { requestor: unknown; who: object }[];
        source: { observer: object };
        outcome: string;
      };
      expect(event.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
      expect(event.agent.length).toBeGreaterThan(0);
      for (const { requestor, who } of event.agent)
        expect([typeof requestor, typeof who]).toEqual(['boolean', 'object']);
      expect(event.source.observer).toBeDefined();
      expect(event.outcome).toBe(row.kind === 'refused' ? '8' : '0');
    }
  });

  it('an opening follows the IHE pattern of a privacy disclosure at its source (BALP 1.1)', () => {
    const event = auditEvent(opened, place) as Record<string, unknown>;
    expect(event).toMatchObject({
      meta: {
        profile: ['https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PrivacyDisclosure.Source'],
      },
      type: { code: '110106' },
      action: 'R',
      recorded: '2026-11-14T09:12:00.000Z',
      purposeOfEvent: [{ coding: [{ code: 'TREAT' }] }],
    });
    expect(event.subtype).toContainEqual({
      system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle',
      code: 'disclose',
    });
    const agents = event.agent as { type: { coding: { code: string }[] }; who: object; network?: object }[];
    const one = (code: string) => agents.filter(({ type }) => type.coding[0]!.code === code);
    for (const code of ['110153', '110152', '429577009', 'IRCP']) expect(one(code), code).toHaveLength(1);
    for (const code of ['110153', '110152']) expect(one(code)[0]!.network).toBeDefined();
    // val-audit-source: the source agent is the one that observed.
    expect(one('110153')[0]!.who).toEqual((event.source as { observer: object }).observer);
    const entities = event.entity as { type: { code: string }; what: { type?: string; reference?: string } }[];
    expect(entities.filter(({ type }) => type.code === '1').map(({ what }) => what.type)).toEqual(['Patient']);
    expect(entities.map(({ what }) => what.reference)).toContain(`Consent/${grant.slice(2)}`);
    expect(JSON.stringify(entities)).toContain(hash);
  });

  it('is one Bundle of type collection, whose ids differ', () => {
    const bundle = auditBundle(rows, place, at) as { type: string; entry: { fullUrl: string }[] };
    expect(errorsOf(bundle)).toEqual([]);
    expect(bundle.type).toBe('collection');
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(rows.length);
  });
});

describe('the page to read or print', () => {
  const whole = { until: undefined, narrowed: [] };
  const inputs = {
    rows,
    gaps: [],
    person: 'Elena Marsh',
    from: at - 86_400_000,
    now: at,
    lang: 'en',
    dir: 'ltr',
    ...whole,
  };

  it('says whose it is, when it was made, every row and every gap, and holds no script', () => {
    const gaps = gapKinds.map((kind) => ({ kind, name: 'Lakeview', expected: 3, found: 2, at }));
    const html = accountingPage({ ...inputs, gaps });
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(rows.length);
    expect(document.querySelectorAll('ul li')).toHaveLength(gapKinds.length);
    expect(document.body.textContent).toContain('Elena Marsh');
    expect(document.body.textContent).toContain('has put 3 openings by Lakeview on record');
    expect(document.body.textContent).toContain('On public record since');
    expect(document.querySelectorAll('script, link, img, [src], [href]')).toHaveLength(0);
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('a part of the accounting says that it is one: until when, and what was looked for', () => {
    const said = (change: Partial<PageInputs>) => {
      const html = accountingPage({ ...inputs, from: undefined, ...change });
      return new DOMParser().parseFromString(html, 'text/html').body.textContent;
    };
    expect(said({})).not.toContain('Not the whole accounting');
    const part = said({ until: at - 1, narrowed: ['Lakeview', 'chest'] });
    expect(part).toContain('Not the whole accounting: only what was looked for (Lakeview, chest).');
    expect(part).toMatch(/From \d+ \w+ \d{4} to \d+ \w+ \d{4}\./);
  });

  it('any date is said as one, not as the year 1900', () => {
    const everything = rows.find(({ shared }) => shared)!;
    const row = { ...everything, shared: { ...everything.shared!, dataFrom: '1900-01' } };
    const html = accountingPage({ ...inputs, rows: [row] });
    expect(html).toContain('any date');
    expect(html).not.toContain('1900');
  });

  it('W2 what an institution calls itself is text, whatever letters it has', () => {
    const name = `<img src=x onerror=alert(1)>"'&`;
    const html = accountingPage({ ...inputs, person: name, rows: [{ ...opened, name }], dir: '"><script>' });
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.querySelector('tbody')!.textContent).toContain(name);
  });
});
