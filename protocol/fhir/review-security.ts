import { objectsOf } from './fhir-json.ts';
import { type LabelSet, labelSetOf, unreviewed } from './label-set.ts';
import { security } from './tables/generated/security.ts';

const labelsByCode: ReadonlyMap<unknown, LabelSet> = new Map(
  Object.entries(security).flatMap(([labels, codes]) =>
    codes.split(' ').map((code): [string, LabelSet] => [code, labelSetOf(labels)]),
  ),
);

/**
 * Labels that the source set itself in `meta.security`: HL7 ActCode sensitivities and Confidentiality, R4 systems and
 * the older ones. `R` (restricted) without a reason, `V`, and any code we cannot place are unreviewed.
 */
export function reviewSecurity(codings: unknown): LabelSet {
  let labels = 0;
  let restricted = false;
  for (const { system, code } of objectsOf(codings)) {
    if (typeof system !== 'string' || structural.test(system)) continue;
    if (code === 'R') restricted = true;
    else labels |= labelsByCode.get(code) ?? unreviewed;
  }
  return restricted && labels === 0 ? unreviewed : labels;
}

/** Handling tags that do not say what the record is about: test data, integrity, purpose of use. */
const structural = /v3[-/](ActReason|ObservationValue|ActUSPrivacyLaw)$|data-absent-reason$/;
