import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classes, classesOfScopes, scopeOfClass } from '#protocol/fhir/classes';
import { checkGrant, expiresAt, isNarrower } from '#protocol/grant-rules';
import { canonicalScopes, isWithin } from '#protocol/scopes';
import { monthWithin } from '#protocol/select';
import { sampleGrant, sampleTerms } from '../vectors/sample.ts';
import { grant, yearMonth } from './arbitraries.ts';
import { runs } from './runs.ts';

const spelled = fc
  .tuple(fc.constantFrom(...classes), fc.constantFrom('r', 's', 'rs'), fc.boolean())
  .map(([name, verbs, bare]) => {
    const scope = scopeOfClass(name).replace(/\.rs/, `.${verbs}`);
    return bare ? scope.replace(/category=.*\|/, 'category=') : scope;
  });
const lists = fc.array(spelled, { maxLength: 12 });

it('canonical scopes: idempotent, sorted, unique, and they open the same', () => {
  const property = fc.property(lists, (scopes) => {
    const canonical = canonicalScopes(scopes);
    expect(canonicalScopes(canonical)).toEqual(canonical);
    expect([...new Set(canonical)].sort()).toEqual(canonical);
    expect(canonicalScopes([...scopes].reverse())).toEqual(canonical);
    const opened = (list: readonly string[]) => [...classesOfScopes(list)].sort();
    expect(opened(canonical)).toEqual(opened(scopes));
  });
  fc.assert(property, runs(500, 20_000));
});

it('isWithin is a partial order on what scopes open', () => {
  const property = fc.property(lists, lists, lists, (a, b, c) => {
    expect(isWithin(a, a)).toBe(true);
    expect(isWithin(a, [...a, ...b])).toBe(true);
    if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
    if (isWithin(a, b) && isWithin(b, a)) expect(classesOfScopes(a)).toEqual(classesOfScopes(b));
    expect(isWithin(a, ['patient/*.rs'])).toBe(true);
    if (a.length > 0) expect(isWithin(a, [])).toBe(false);
  });
  fc.assert(property, runs(500, 20_000));
});

it('a scope we cannot honour to the letter is refused, never ignored', () => {
  const category = 'patient/Observation.rs?category=';
  const bad = [
    '',
    'openid',
    'patient/Observation.cruds',
    'patient/Observation.u',
    'patient/Observation.read',
    'user/Observation.rs',
    'system/*.rs',
    'patient/Unknown.rs',
    'patient/Other.rs',
    'patient/observation.rs',
    'patient/Observation.laboratory.rs',
    'patient/Observation.rs?',
    'patient/Observation.rs?code=1234-5',
    `${category}`,
    `${category}unknown`,
    `${category}laboratory&code=1`,
    `${category}http://evil.example|laboratory`,
    'patient/Condition.rs?category=laboratory',
    'patient/*.rs?category=laboratory',
    ' patient/Condition.rs',
    'patient/Condition.rs\n',
    'patient/__proto__.rs',
    'patient/constructor.rs',
  ];
  for (const scope of bad)
    expect(() => canonicalScopes(['patient/Condition.rs', scope]), scope).toThrow(
      expect.objectContaining({ code: 'BAD_SCOPE' }),
    );
});

it('monthWithin: inclusive months, whole years only, undated by choice, standing always', () => {
  const property = fc.property(yearMonth, yearMonth, yearMonth, (month, a, b) => {
    const [dataFrom, dataUntil] = [a, b].sort() as [string, string];
    const dates = { dataFrom, dataUntil, labels: [] };
    const inside = dataFrom <= month && month <= dataUntil;
    expect(monthWithin(month, dates)).toBe(inside);
    const year = month.slice(0, 4);
    const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
    expect(monthWithin(year, dates)).toBe(months.every((each) => monthWithin(each, dates)));
    expect(monthWithin('standing', dates)).toBe(true);
    expect(monthWithin('undated', dates)).toBe(false);
    expect(monthWithin('undated', { ...dates, labels: ['UNDATED'] })).toBe(true);
    for (const odd of ['', 'x', 'unknown']) expect(monthWithin(odd, dates)).toBe(false);
  });
  fc.assert(property, runs(500, 20_000));
});

it('checkGrant takes one spelling only', () => {
  fc.assert(
    fc.property(grant, (given) => checkGrant(given)),
    runs(200, 5_000),
  );
  const refused = { code: 'BAD_GRANT' };
  const bad = [
    sampleTerms({ scopes: [...sampleTerms().scopes].reverse() }),
    sampleTerms({ scopes: ['patient/Observation.rs?category=laboratory'] }),
    sampleTerms({ scopes: ['patient/Condition.rs', 'patient/Condition.rs'] }),
    sampleTerms({ labels: ['PSY', 'HIV'] }),
    sampleTerms({ labels: ['HIV', 'HIV'] }),
    sampleTerms({ records: ['0x02', '0x01'] }),
    sampleTerms({ dataFrom: '2026-12', dataUntil: '2026-11' }),
  ];
  for (const terms of bad)
    expect(() => checkGrant({ ...sampleGrant(), terms })).toThrow(expect.objectContaining(refused));
  expect(() => checkGrant({ ...sampleGrant(), expires: 1 })).toThrow(expect.objectContaining(refused));
});

it('a choice is inside what was asked in every part: classes, both dates, days', () => {
  const asked = {
    scopes: ['patient/Condition.rs', 'patient/Goal.rs'],
    dataFrom: '2024-01',
    dataUntil: '2026-06',
    days: 30,
  };
  expect(isNarrower(asked, asked)).toBe(true);
  const narrower = { scopes: ['patient/Goal.r'], dataFrom: '2024-02', dataUntil: '2026-05', days: 7 };
  expect(isNarrower(narrower, asked)).toBe(true);
  for (const wider of [
    { scopes: ['patient/Goal.rs', 'patient/Claim.rs'] },
    { scopes: ['patient/*.rs'] },
    { dataFrom: '2023-12' },
    { dataUntil: '2026-07' },
    { days: 31 },
  ])
    expect(isNarrower({ ...narrower, ...wider }, asked), JSON.stringify(wider)).toBe(false);
});

it('expiry is a midnight UTC, at least the days asked and less than one more', () => {
  const property = fc.property(
    fc.integer({ min: 0, max: 2 ** 33 }),
    fc.constantFrom(1, 7, 30, 90, 365),
    (now, days) => {
      const expires = expiresAt(now, days as 1);
      expect(expires % 86_400).toBe(0);
      expect(expires - now).toBeGreaterThanOrEqual(days * 86_400);
      expect(expires - now).toBeLessThan((days + 1) * 86_400);
    },
  );
  fc.assert(property, runs(500, 20_000));
});
