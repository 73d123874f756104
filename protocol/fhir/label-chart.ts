import type { FhirResource } from './fhir-json.ts';
import { type LabelSet, labelsOfSet, type SensitivityLabel, unreviewed } from './label-set.ts';
import { type Review, reviewResource } from './review-resource.ts';
import { wordReviewer } from './sensitive-words.ts';

/** What labelling needs of a resource; `SourceResource` has it. */
export interface LabelledInput {
  json: FhirResource;
  type: string;
  id?: string;
  fullUrl?: string;
}

/**
 * The labels of every resource of a chart, in the same order. Besides its own content a resource takes the labels of
 * what it references, to any depth; an encounter those of what happened in it; a result those of its report
 * (protocol.md §2.1). `Patient` has none: identity is part of every grant.
 */
export function labelChart(resources: readonly LabelledInput[]): SensitivityLabel[][] {
  const readWords = wordReviewer();
  const reviews = resources.map(({ json }) => reviewResource(json, readWords));
  const own = reviews.map(({ labels }, index) => (resources[index]!.type === 'Patient' ? 0 : labels));
  const takers = edgesOf(resources, reviews, own);
  return spread(own, takers).map((set, index) => (resources[index]!.type === 'Patient' ? [] : labelsOfSet(set)));
}

/** `to` takes the labels of `from`, as far as `mask` lets them through. */
interface Edge {
  to: number;
  mask: LabelSet;
}

const everything: LabelSet = ~0;
const known: LabelSet = ~unreviewed;

/**
 * A reference to an id that more records share than this is not followed: it and all of them are unreviewed. Following
 * every pair would let a hostile chart cost the square of its size (W2).
 */
const mostNamesakes = 16;

/** For each resource, who takes its labels. Adds `U` to `own` where references cannot be followed. */
function edgesOf(resources: readonly LabelledInput[], reviews: readonly Review[], own: LabelSet[]): Edge[][] {
  const places = placesOf(resources);
  const takers: Edge[][] = resources.map(() => []);
  const crowds = new Set<number[]>();
  for (const [index, { references }] of reviews.entries()) {
    const type = resources[index]!.type;
    for (const { to, field } of references) {
      const targets = places.get(to) ?? places.get(relativeOf(to)) ?? [];
      if (targets.length > mostNamesakes) {
        own[index]! |= unreviewed;
        crowds.add(targets);
        continue;
      }
      for (const target of targets) {
        const targetType = resources[target]!.type;
        if (targetType === 'Patient' || type === 'Patient' || target === index) continue;
        if (takesFrom(type, targetType)) takers[target]!.push({ to: index, mask: everything });
        if (targetType === 'Encounter' && !isBilling(type)) takers[index]!.push({ to: target, mask: known });
        // A report's own labels only: what one result adds to its report must not reach the other results.
        if (field === 'result' || field === 'hasMember') {
          takers[index]!.push({ to: target, mask: own[index]! & known });
        }
      }
    }
  }
  for (const crowd of crowds) for (const index of crowd) own[index]! |= unreviewed;
  return takers;
}

/** Whether a referencing type takes the labels of the type it references. */
function takesFrom(type: string, target: string): boolean {
  switch (target) {
    case 'Encounter':
      return isBilling(type);
    case 'HealthcareService':
    case 'Location':
    case 'Organization':
    case 'PractitionerRole':
      return type === 'Encounter' || type === 'EpisodeOfCare' || isBilling(type);
    case 'Coverage':
    case 'Patient':
    case 'Practitioner':
    case 'RelatedPerson':
      return false;
    default:
      return true;
  }
}

const isBilling = (type: string) => type === 'Claim' || type === 'ExplanationOfBenefit' || type === 'ClaimResponse';

/** How a resource can be referenced: its fullUrl, `Type/id`, and `urn:uuid:id`. Equal ids point to all of them. */
function placesOf(resources: readonly LabelledInput[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (name: string, index: number) => {
    const found = places.get(name);
    if (found === undefined) places.set(name, [index]);
    else if (found.at(-1) !== index) found.push(index);
  };
  for (const [index, { type, id, fullUrl }] of resources.entries()) {
    if (fullUrl !== undefined) add(fullUrl, index);
    if (id === undefined) continue;
    add(`${type}/${id}`, index);
    if (fullUrl !== `urn:uuid:${id}`) add(`urn:uuid:${id}`, index);
  }
  return places;
}

/** `https://server/fhir/Condition/7/_history/2` as `Condition/7`. */
function relativeOf(reference: string): string {
  const parts = reference.split('/_history/')[0]!.split('/');
  return parts.slice(-2).join('/');
}

/** Labels only grow, so every resource is visited at most once for each label: linear in the edges. */
function spread(own: readonly LabelSet[], takers: readonly Edge[][]): LabelSet[] {
  const labels = [...own];
  const waiting = labels.flatMap((set, index) => (set === 0 ? [] : [index]));
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { to, mask } of takers[from]!) {
      const grown = labels[to]! | (labels[from]! & mask);
      if (grown === labels[to]) continue;
      labels[to] = grown;
      waiting.push(to);
    }
  }
  return labels;
}
