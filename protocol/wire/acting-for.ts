import * as v from 'valibot';
import { line } from './common.ts';

/** Who the person is to the one who decides for them. */
export const relation = v.picklist(['child', 'parent', 'partner', 'relative', 'other']);

const named = v.strictObject({ relation, authority: v.picklist(['parent', 'guardian', 'proxy']) });
/** A right that has no name here is said in the representative's own words. */
const inWords = v.strictObject({ relation, authority: v.literal('other'), words: line(120) });

/**
 * By what right somebody gives a grant for another person (45 CFR 164.508(c)(1)(vi)). Neither names nor birth dates: who the
 * person is, the chart says; who the representative is, nobody needs to be told here.
 */
export const actingFor = v.variant('authority', [named, inWords]);
export type ActingFor = v.InferOutput<typeof actingFor>;
export type Relation = ActingFor['relation'];
export type Authority = ActingFor['authority'];
