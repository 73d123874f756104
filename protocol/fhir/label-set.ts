/**
 * HL7 ActCode sensitivity labels (http://terminology.hl7.org/CodeSystem/v3-ActCode): ETH substance use, GDIS genetic
 * disease, HIV, PSY mental health, SDV sexual assault, abuse or domestic violence, SEX sexuality and reproduction.
 * `U` is ours: not reviewed, so left out unless chosen (protocol.md §2.1).
 */
export const sensitivityLabels = ['ETH', 'GDIS', 'HIV', 'PSY', 'SDV', 'SEX', 'U'] as const;

export type SensitivityLabel = (typeof sensitivityLabels)[number];

/** A set of labels as bits, in the order of `sensitivityLabels`. */
export type LabelSet = number;

/** Reads `ETH+PSY`; the empty string is the empty set. */
export function labelSetOf(names: string): LabelSet {
  let set = 0;
  for (const [bit, label] of sensitivityLabels.entries()) if (names.split('+').includes(label)) set |= 1 << bit;
  return set;
}

export const unreviewed: LabelSet = labelSetOf('U');

/** The labels of a set, each once, sorted. */
export function labelsOfSet(set: LabelSet): SensitivityLabel[] {
  return sensitivityLabels.filter((_, bit) => set & (1 << bit));
}
