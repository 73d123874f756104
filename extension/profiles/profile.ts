import * as v from 'valibot';
import { toHex } from '#protocol/bytes';
import { type ActingFor, type Authority, actingFor, type Relation } from '#protocol/wire/acting-for';
import { count, line } from '#protocol/wire/common';

/** A name for one person in this household: 8 random bytes, hex. It names the person's database and appears nowhere else. */
export const personId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'person'));
export const newPersonId = (): string => toHex(crypto.getRandomValues(new Uint8Array(8))).slice(2);

const isDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay, 'YYYY-MM-DD'));

/** The years at which somebody becomes an adult somewhere; 18 nearly everywhere. */
export const adultAges = [16, 17, 18, 19, 20, 21] as const;

/**
 * Somebody a person acts for, as that person wrote it down. A minor has a birth date and an age of majority; with anybody
 * else the birth date is there to notice a chart of somebody else.
 */
export const profile = v.pipe(
  v.strictObject({
    name: line(80),
    birthDate: v.exactOptional(day),
    /** Only of a minor: the age at which they decide for themselves. */
    adultAt: v.exactOptional(v.pipe(count, v.picklist(adultAges))),
    acting: actingFor,
  }),
  v.check(
    ({ acting, birthDate, adultAt }) =>
      acting.authority === 'parent'
        ? acting.relation === 'child' && birthDate !== undefined && adultAt !== undefined
        : adultAt === undefined,
    'a minor has a birth date and an age of majority',
  ),
);
export type Profile = v.InferOutput<typeof profile>;
export type { ActingFor, Authority, Relation };
