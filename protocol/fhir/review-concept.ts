import { reviewDrugName } from './drug-names.ts';
import { type JsonObject, objectsOf, stringOf } from './fhir-json.ts';
import { standingOf } from './known-codes.ts';
import type { LabelSet } from './label-set.ts';
import { words } from './tables/generated/words.ts';

export interface ConceptReview {
  labels: LabelSet;
  /** False: no table vouches for it, so its record is unreviewed. */
  known: boolean;
  /** True when an answer to this question says nothing sensitive that the question does not say. */
  closed: boolean;
}

const drugSystems: ReadonlySet<unknown> = new Set([
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'http://hl7.org/fhir/sid/ndc',
]);

/** A name longer than this is prose, which no table vouches for. */
const longestText = 160;

const ordinaryWords: ReadonlySet<string> = new Set(words[''].split(','));

/**
 * Reviews a CodeableConcept (or a Coding as a concept of one). Codings of one concept are translations of each other,
 * so one known code vouches for all; only a `broad` one does not vouch beside an unknown one. Labels of all codings and
 * of every word count.
 */
export function reviewConcept(
  concept: JsonObject,
  readWords: (text: string) => LabelSet,
  isMedicine: boolean,
): ConceptReview {
  const codings = Array.isArray(concept.coding) ? objectsOf(concept.coding) : [];
  let labels = 0;
  let exact = false;
  let general = false;
  let unknown = false;
  let open = false;
  for (const coding of codings) {
    const standing = standingOf(stringOf(coding.system) ?? '', stringOf(coding.code) ?? '');
    if (standing === undefined) unknown = true;
    else {
      labels |= standing.labels;
      open ||= standing.kind === 'open';
      if (standing.kind === 'broad' || standing.kind === 'structural') general = true;
      else exact = true;
    }
  }
  const texts = [concept.text, ...codings.map(({ display }) => display)].filter((text) => stringOf(text) !== undefined);
  for (const text of (texts as string[]).map((each) => each.slice(0, longestText))) {
    labels |= readWords(text);
    if (isMedicine || codings.some(({ system }) => drugSystems.has(system))) {
      const drug = reviewDrugName(text);
      labels |= drug.labels;
      exact ||= drug.known;
    } else if (codings.length === 0 && ordinaryWords.has(text.trim().toLowerCase())) exact = true;
  }
  const prose = texts.some((text) => (text as string).length > longestText);
  return { labels, known: !prose && (exact || (general && !unknown)), closed: !prose && exact && !open };
}
