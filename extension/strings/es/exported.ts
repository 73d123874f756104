import type { PersonExport } from '../../hygiene/export-person.ts';
import { number, plural } from './plural.ts';

const person = ({ folder, name, resources, attested, grants, receipts, entries, problems }: PersonExport): string =>
  [
    `${name ?? 'Usted'}${folder ? ` (carpeta ${folder})` : ''}`,
    `  ${plural(resources, 'registro', 'registros')}; con prueba de que los emitió una clínica: ${number(attested)}`,
    `  ${plural(grants, 'permiso', 'permisos')}, ${plural(receipts, 'comprobante', 'comprobantes')}, ${plural(entries, 'línea', 'líneas')} de su bitácora`,
    ...problems.map(
      ({ items, code, cid }) =>
        `  Incompleto: ${plural(items, 'registro', 'registros')} (código ${code}, parte ${cid})`,
    ),
  ].join('\n');

/** README.txt of an export: for people first, for whoever checks it after that. */
export const readme = (people: readonly PersonExport[], at: Date): string => `Su copia de Chartkey
Hecha el ${at.toISOString().slice(0, 10)}

Esta carpeta no está cerrada con clave. Quien la tenga puede leerla. Guárdela como guarda una historia clínica en papel.

Qué contiene
${people.map(person).join('\n')}

Los archivos
  chart.json         Sus registros como un Bundle de FHIR R4. Cada uno es, letra por letra, el que se emitió para usted.
  provenance.ndjson  Una línea por cada registro de chart.json, en el mismo orden: de dónde vino, su SHA-256 y su lugar
                     bajo lo que la clínica firmó.
  sources.json       Cada copia que usted recibió: quién la firmó, cuándo y sobre qué.
  grants.json        Qué compartió, con quién y cuándo se detuvo, con las palabras que usted aprobó.
  receipts.json      Quién abrió qué, firmado por quienes lo hicieron.
  receipts/          El comprobante de cada permiso, en un archivo que se prueba a sí mismo.
  log.json           Lo que este navegador anotó. Cada línea nombra la anterior.
  manifest.json      Las cantidades, y el SHA-256 de cada uno de los demás archivos.

Para comprobarlo sin Chartkey
  Cada archivo debe tener el SHA-256 que indica manifest.json.
  Cada permiso, comprobante y fuente lleva lo que se firmó (EIP-712); docs/protocol.md de Chartkey dice cómo se verifica
  cada uno. Una línea de provenance.ndjson prueba su registro: SHA-256(0x00, salt, registro) conduce por "path" a "root"
  en sources.json (RFC 9162).
`;
