import type { PersonExport } from '../../hygiene/export-person.ts';
import { number, plural } from './plural.ts';

const person = ({ folder, name, resources, attested, grants, receipts, entries, problems }: PersonExport): string =>
  [
    `${name ?? 'Sie'}${folder ? ` (Ordner ${folder})` : ''}`,
    `  ${plural(resources, 'Eintrag', 'Einträge')}; nachweislich von einer Einrichtung ausgestellt: ${number(attested)}`,
    `  ${plural(grants, 'Freigabe', 'Freigaben')}, ${plural(receipts, 'Beleg', 'Belege')}, ${plural(entries, 'Zeile', 'Zeilen')} Ihres Protokolls`,
    ...problems.map(
      ({ items, code, cid }) =>
        `  Nicht vollständig: ${plural(items, 'Eintrag', 'Einträge')} (Code ${code}, Teil ${cid})`,
    ),
  ].join('\n');

/** README.txt of an export: for people first, for whoever checks it after that. */
export const readme = (people: readonly PersonExport[], at: Date): string => `Ihre Kopie aus Chartkey
Erstellt am ${at.toISOString().slice(0, 10)}

Dieser Ordner ist nicht verschlossen. Wer ihn hat, kann ihn lesen. Bewahren Sie ihn auf wie eine Akte auf Papier.

Was darin ist
${people.map(person).join('\n')}

Die Dateien
  chart.json         Ihre Akte als ein FHIR-R4-Bundle. Jeder Eintrag ist Buchstabe für Buchstabe der, der für Sie
                     ausgestellt wurde.
  provenance.ndjson  Eine Zeile für jeden Eintrag in chart.json, in derselben Reihenfolge: woher er kam, sein SHA-256
                     und sein Platz unter dem, was die Einrichtung signiert hat.
  sources.json       Jede Kopie, die Sie angenommen haben: wer sie wann signiert hat, und worüber.
  grants.json        Was Sie wem freigegeben haben und wann es beendet wurde, in den Worten, denen Sie zugestimmt haben.
  receipts.json      Wer was geöffnet hat, signiert von denen, die es taten.
  receipts/          Der Beleg jeder Freigabe, in einer Datei, die sich selbst beweist.
  log.json           Was dieser Browser festgehalten hat. Jede Zeile nennt die vorige.
  manifest.json      Anzahlen und der SHA-256 jeder anderen Datei hier.

Prüfen ohne Chartkey
  Jede Datei muss den SHA-256 haben, den manifest.json nennt.
  Jede Freigabe, jeder Beleg und jede Quelle enthält, was signiert wurde (EIP-712). Wie man jedes davon prüft, steht in
  docs/protocol.md von Chartkey. Eine Zeile in provenance.ndjson beweist ihren Eintrag: SHA-256(0x00, salt, Eintrag)
  führt über „path“ zu „root“ in sources.json (RFC 9162).
`;
