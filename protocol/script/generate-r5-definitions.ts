import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `protocol/consent/definitions/r5-consent.json`: what a validator needs of the FHIR R5 definitions to judge a Consent,
 * from the unpacked npm package `hl7.fhir.r5.core@5.0.0` (CC0-1.0, published by HL7). Texts for humans are left out.
 *
 *     node protocol/script/generate-r5-definitions.ts FOLDER/package
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where hl7.fhir.r5.core is unpacked.');

const structures = [
  'Attachment',
  'BackboneElement',
  'CodeableConcept',
  'Coding',
  'Consent',
  'Element',
  'Expression',
  'Extension',
  'Identifier',
  'Meta',
  'Narrative',
  'Period',
  'Reference',
];
const codes = ['consent-data-meaning', 'consent-provision-type', 'consent-state-codes'];

interface ElementDefinition {
  path: string;
}
interface StructureDefinition {
  id: string;
  url: string;
  version: string;
  kind: string;
  type: string;
  snapshot: { element: ElementDefinition[] };
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const kept = ['id', 'path', 'min', 'max', 'base', 'contentReference', 'type', 'binding', 'fixedUri', 'fixedCode'];
const brief = (element: ElementDefinition) =>
  Object.fromEntries(Object.entries(element).filter(([key]) => kept.includes(key)));

const definitions = structures.map((name) => {
  const { id, url, version, kind, type, snapshot } = read(`StructureDefinition-${name}`) as StructureDefinition;
  const element = snapshot.element.map(brief);
  return { resourceType: 'StructureDefinition', id, url, version, kind, type, snapshot: { element } };
});
const terms = codes.flatMap((name) =>
  ['CodeSystem', 'ValueSet'].map((kind) => {
    const { text: _, extension: __, ...rest } = read(`${kind}-${name}`) as Record<string, unknown>;
    return rest;
  }),
);
const lines = [...terms, ...definitions].map((each) => JSON.stringify({ resource: each }));
const target = new URL('../consent/definitions/r5-consent.json', import.meta.url);
writeFileSync(target, `{"resourceType":"Bundle","type":"collection","entry":[\n${lines.join(',\n')}\n]}\n`);
