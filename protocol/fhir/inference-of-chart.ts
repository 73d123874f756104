import { type FhirResource, isObject, type JsonObject } from './fhir-json.ts';
import { type Hint, unionOfHints } from './inference-hint.ts';
import { hintsOfCode, hintsOfText } from './inference-table.ts';
import type { LabelledInput } from './label-chart.ts';

/**
 * Types that are never taken for a hint: who the patient is, who treats them, and allergies, which must reach whoever treats
 * and say little of why a medicine was once given.
 */
const silentTypes: ReadonlySet<string> = new Set(['Patient', 'AllergyIntolerance', 'Practitioner', 'RelatedPerson']);

/** Elements whose words are prose or name a person, not a medicine, a test or a visit. */
const silentFields: ReadonlySet<string> = new Set(['meta', 'note', 'subject', 'patient', 'performer', 'participant']);

const mostValues = 4_000;

/** What a resource hints at by its own codes and their names; each once, sorted. Never throws, bounded work (W2). */
export function hintsOf(json: FhirResource): Hint[] {
  return read(json).hints;
}

/** What the title of a list line hints at, where nothing else is known of an item. */
export const hintsOfTitle = (type: string, title: string): Hint[] =>
  silentTypes.has(type) ? [] : unionOfHints(hintsOfText(title));

/**
 * The hints of every resource of a chart, in the same order. Besides its own a resource takes those of what it references: a
 * prescription those of its medicine, a claim those of the prescription. An encounter takes none: that somebody was there
 * does not say what was prescribed.
 */
export function hintsOfChart(resources: readonly LabelledInput[]): Hint[][] {
  const reads = resources.map(({ json }) => read(json));
  const found = reads.map(({ hints }) => hints);
  const places = placesOf(resources);
  for (let depth = 0; depth < 3; depth++) {
    for (const [index, { references }] of reads.entries()) {
      if (references.length === 0 || resources[index]!.type === 'Encounter') continue;
      const targets = references.flatMap((to) => places.get(to) ?? places.get(relativeOf(to)) ?? []);
      const taken = targets.filter((target) => resources[target]!.type !== 'Encounter').map((target) => found[target]!);
      if (taken.some((list) => list.length > 0)) found[index] = unionOfHints(found[index]!, ...taken);
    }
  }
  return found;
}

function read(json: FhirResource): { hints: Hint[]; references: string[] } {
  if (silentTypes.has(json.resourceType)) return { hints: [], references: [] };
  const found: Hint[] = [];
  const references: string[] = [];
  const waiting: JsonObject[] = [json];
  for (let done = 0; waiting.length > 0 && done < mostValues; done++) {
    const value = waiting.pop()!;
    if (typeof value.system === 'string' && typeof value.code === 'string')
      found.push(...hintsOfCode(value.system, value.code));
    for (const words of [value.text, value.display]) if (typeof words === 'string') found.push(...hintsOfText(words));
    if (typeof value.reference === 'string') references.push(value.reference);
    for (const [name, child] of Object.entries(value)) {
      if (silentFields.has(name)) continue;
      for (const each of Array.isArray(child) ? child : [child]) if (isObject(each)) waiting.push(each);
    }
  }
  return { hints: unionOfHints(found), references };
}

/** `Type/id`, fullUrl and `urn:uuid:id` → place; of several with one name the last. */
function placesOf(resources: readonly LabelledInput[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { type, id, fullUrl }] of resources.entries()) {
    if (fullUrl !== undefined) places.set(fullUrl, index);
    if (id === undefined) continue;
    places.set(`${type}/${id}`, index);
    places.set(`urn:uuid:${id}`, index);
  }
  return places;
}

const relativeOf = (reference: string): string => reference.split('/_history/')[0]!.split('/').slice(-2).join('/');
