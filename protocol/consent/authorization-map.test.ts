import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { authorizationElements, authorizeStated } from './authorization.ts';
import { authorizationMap, authorizationTable, pathText } from './authorization-map.ts';
import { lookUp } from './consent-json.ts';
import { representations } from './make-receipt.ts';
import { sampleSignedGrant } from './sample-receipt.ts';

it('every element of 45 CFR 164.508(c) is where the table says, in everything made from one signature', async () => {
  const signed = await sampleSignedGrant();
  const { elements } = await authorizeStated(signed.grant);
  for (const element of authorizationElements) {
    const { grant, ...places } = authorizationMap[element];
    for (const path of grant) expect(lookUp(signed.grant, ...path), `grant ${pathText(path)}`).toBeDefined();
    for (const name of ['fhirR4', 'fhirR5', 'iso27560'] as const) {
      const found = JSON.stringify(lookUp(representations[name](signed), ...places[name]) ?? '');
      expect(found.length, `${name} ${pathText(places[name])}`).toBeGreaterThan(2);
    }
  }
  // The lines of the statement are in the narratives and in the notice, word for word.
  for (const element of ['revocation', 'conditioning', 'redisclosure'] as const)
    for (const name of ['fhirR4', 'fhirR5', 'iso27560'] as const) {
      const text = String(lookUp(representations[name](signed), ...authorizationMap[element][name]));
      const flat = text.replaceAll(/<\/p><p>|\n/g, ' ');
      expect(flat, `${element} in ${name}`).toContain(elements[element]);
    }
});

it('docs/receipts.md has that table', () => {
  const page = readFileSync(new URL('../../docs/receipts.md', import.meta.url), 'utf8');
  expect(page).toContain(authorizationTable());
});
