/** The few FHIR R4 data types the chart is written in (hl7.org/fhir/R4/datatypes.html). */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

export type Coding = { system: string; code: string; display: string };
export type CodeableConcept = { coding: Coding[]; text: string };
export type Reference = { reference: string; display: string };

/** One resource of the chart. `id` is a UUID; its fullUrl in the Bundle is `urn:uuid:` + id. */
export type Resource = { resourceType: string; id: string; readonly [element: string]: Json | undefined };

export const system = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  icd10: 'http://hl7.org/fhir/sid/icd-10-cm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  ucum: 'http://unitsofmeasure.org',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
} as const;

const hl7 = 'http://terminology.hl7.org/CodeSystem/';

/** A concept with one coding, worded as the coding is unless `text` says it plainer. */
export const concept = (codeSystem: string, code: string, display: string, text = display): CodeableConcept => ({
  coding: [{ system: codeSystem, code, display }],
  text,
});

/** A concept from one of HL7's own code systems, named by the last part of its address. */
export const hl7Concept = (name: string, code: string, display: string): CodeableConcept =>
  concept(hl7 + name, code, display);

/** `meta` of a resource that its author marked sensitive (DS4P: ActCode, with confidentiality R). */
export const markedSensitive = (code: 'HIV' | 'PSY', display: string) => ({
  security: [
    { system: system.actCode, code, display },
    { system: `${hl7}v3-Confidentiality`, code: 'R', display: 'restricted' },
  ],
});
