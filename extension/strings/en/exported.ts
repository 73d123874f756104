import type { PersonExport } from '../../hygiene/export-person.ts';
import { number, plural } from './plural.ts';

const person = ({ folder, name, resources, attested, grants, receipts, entries, problems }: PersonExport): string =>
  [
    `${name ?? 'You'}${folder ? ` (folder ${folder})` : ''}`,
    `  ${plural(resources, 'record', 'records')}, of which ${number(attested)} are proven to be what a clinic issued`,
    `  ${plural(grants, 'share', 'shares')}, ${plural(receipts, 'receipt', 'receipts')}, ${plural(entries, 'line', 'lines')} of your log`,
    ...problems.map(
      ({ items, code, cid }) => `  Not complete: ${plural(items, 'record', 'records')} (code ${code}, part ${cid})`,
    ),
  ].join('\n');

/** README.txt of an export: for people first, for whoever checks it after that. */
export const readme = (people: readonly PersonExport[], at: Date): string => `Your copy from Chartkey
Made on ${at.toISOString().slice(0, 10)}

This folder is not locked. Whoever has it can read it. Keep it as you keep a paper chart.

What is inside
${people.map(person).join('\n')}

The files
  chart.json         Your records as one FHIR R4 Bundle. Each is, letter for letter, what was issued to you.
  provenance.ndjson  One line for each record in chart.json, in the same order: where it came from, its SHA-256,
                     and its place under what the clinic signed.
  sources.json       Each copy you took: who signed it, when, and over what.
  grants.json        What you shared, with whom, and when it was stopped, in the words you agreed to.
  receipts/          The receipt of each share, in one file that proves itself.
  receipts.json      Who opened what, signed by those who did.
  log.json           What this browser wrote down. Each line names the one before it.
  manifest.json      Counts, and the SHA-256 of every other file here.

To check it without Chartkey
  Every file must have the SHA-256 that manifest.json gives.
  Each share, receipt and source carries what was signed (EIP-712); docs/protocol.md of Chartkey says how each is
  verified. A line of provenance.ndjson proves its record: SHA-256(0x00, salt, record) leads by "path" to "root" in
  sources.json (RFC 9162).
`;
