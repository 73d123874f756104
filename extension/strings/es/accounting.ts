import type { GapKind } from '../../messages/accounting-view.ts';
import { number, numbered, plural } from './plural.ts';

/** The state of the whole. */
export const title = '¿Todo concuerda?';
export const noOpenings = 'Nadie ha abierto todavía sus registros.';
export const counts = (openings: number, proven: number): string =>
  openings === proven
    ? numbered(openings, {
        one: '# apertura, con constancia pública.',
        many: '# de aperturas, todas con constancia pública.',
        other: '# aperturas, todas con constancia pública.',
      })
    : `${plural(openings, 'apertura', 'aperturas')}. Con constancia pública: ${number(proven)}.`;
export const waiting = (count: number): string =>
  numbered(count, {
    one: '# apertura no tiene todavía constancia pública. Eso puede tardar un poco y no es motivo de preocupación.',
    many: '# de aperturas no tienen todavía constancia pública. Eso puede tardar un poco y no es motivo de preocupación.',
    other: '# aperturas no tienen todavía constancia pública. Eso puede tardar un poco y no es motivo de preocupación.',
  });
export const publicRecord =
  'Constancia pública significa: el servicio de almacenamiento publicó un sello sobre todas las aperturas. Después no puede retirar ninguna sin que se descubra. El sello no dice a nadie nada sobre usted.';
export const logNone =
  'Su servicio de almacenamiento no publica ese sello. Las aperturas se prueban con los comprobantes que firmaron las clínicas.';
export const logUnknown = 'Sin comprobar todavía.';
export const fits =
  'Todo concuerda: su propia bitácora, el servicio de almacenamiento y el registro público dicen lo mismo.';
export const checkedAt = (when: string): string => `Última comprobación: ${when}.`;
export const check = 'Comprobar ahora';
export const checking = 'Comprobando…';
export const gapsTitle = (count: number): string => plural(count, 'cosa no concuerda', 'cosas no concuerdan');
export const moreGaps = (count: number): string => `Mostrar ${number(count)} más`;

/** What does not fit, in a sentence or two each. */
const missing = (name: string, expected = 0, found = 0): string =>
  `Falta una apertura. El servicio de almacenamiento dejó constancia de ${plural(expected, 'apertura', 'aperturas')} por parte de ${name}, y muestra solo ${number(found)}.`;
const forgotten = (name: string, expected = 0, found = 0): string =>
  `El servicio de almacenamiento perdió aperturas por parte de ${name}: usted tiene ${plural(expected, 'comprobante', 'comprobantes')}, allí quedan ${number(found)}. Los suyos están a salvo aquí.`;
const gapTexts: Readonly<Record<GapKind, (name: string, expected?: number, found?: number) => string>> = {
  openingsMissing: missing,
  openingsForgotten: forgotten,
  openingsUnproven: (name) =>
    `La prueba del servicio de almacenamiento de una apertura por parte de ${name} no es válida.`,
  openingsMisnumbered: (name) =>
    `El servicio de almacenamiento cuenta las aperturas por parte de ${name} de una manera que no puede ser correcta.`,
  proofsRefused: (name) =>
    `El servicio de almacenamiento no prueba las aperturas por parte de ${name}. A otras preguntas sí responde. Sus comprobantes están a salvo aquí.`,
  anchorUnaccredited: () => 'Quien selló las aperturas no estaba acreditado en ese momento.',
  openingsLate: (name, _, found = 0) =>
    numbered(found, {
      one: `# apertura por parte de ${name} ya debería tener constancia pública y no se encuentra allí.`,
      many: `# de aperturas por parte de ${name} ya deberían tener constancia pública y no se encuentran allí.`,
      other: `# aperturas por parte de ${name} ya deberían tener constancia pública y no se encuentran allí.`,
    }),
  logRewritten: () =>
    'El servicio de almacenamiento mostró una lista de aperturas distinta de la anterior. Puede que se hayan cambiado o quitado entradas.',
  openedAfterStop: (name) =>
    `${name} abrió sus registros después de que usted presionó “Detener”. Si este navegador no tenía conexión, la orden puede haber llegado más tarde.`,
  openedAfterEnd: (name) => `${name} abrió sus registros después de que terminó el permiso.`,
  shareNotPublic: (name) =>
    `Después de un día, lo que comparte con ${name} no está en el registro público. Chartkey sigue intentando.`,
  stopNotPublic: (name) =>
    `Después de un día, que usted dejó de compartir con ${name} no está en el registro público. El servicio de almacenamiento lo sabe; Chartkey sigue intentando.`,
  receiptNotKept: (name, _, found = 0) =>
    numbered(found, {
      one: `# comprobante de ${name} no se encuentra completo en este navegador. Chartkey vuelve a pedirlo al servicio de almacenamiento.`,
      many: `# de comprobantes de ${name} no se encuentran completos en este navegador. Chartkey vuelve a pedirlos al servicio de almacenamiento.`,
      other: `# comprobantes de ${name} no se encuentran completos en este navegador. Chartkey vuelve a pedirlos al servicio de almacenamiento.`,
    }),
  logDamaged: () =>
    'Parte de su propia bitácora no se puede leer en este navegador. Chartkey trae la copia que guarda el servicio de almacenamiento.',
};
export const gap = (kind: GapKind, name: string, expected?: number, found?: number): string =>
  gapTexts[kind](name, expected, found);
export const whatToDo =
  'Anote lo que ve y pregunte a quien administra su servicio de almacenamiento. Si no pueden explicarlo, puede presentar una queja ante ellos o ante una autoridad. Guarde primero las pruebas.';

/** Of one opening. */
export const record = {
  waiting: 'Todavía sin constancia pública',
  late: 'Ya debería tener constancia pública',
  none: 'Lo prueba un comprobante que ellos firmaron',
  unknown: 'Lo prueba un comprobante que ellos firmaron',
};
export const since = (when: string): string => `Con constancia pública desde: ${when}`;

/** Narrowing the list. */
export const narrow = 'Acotar la lista';
export const who = 'Quién';
export const anyone = 'Todos';
export const from = 'Desde';
export const until = 'Hasta';
export const search = 'Buscar en la lista';
export const searchHint = 'Nombre, lugar o sitio';
export const reset = 'Mostrar todo de nuevo';
export const nothingFits = 'Nada coincide con esta selección';
export const nothingFitsText = 'Cambie o quite lo que usó para acotar la lista.';

/** More about one line. */
export const more = 'Más';
export const moreAbout = (line: string): string => `Más sobre: ${line}`;
export const what = 'Qué';
export const dates = 'Fechas';
export const why = 'Para qué';
export const where = 'Dónde están';
export const site = 'Sitio';
export const ends = 'Termina';
export const details = 'Detalles técnicos';
export const account = 'Cuenta';
export const clinician = 'Clave del profesional de salud';
export const receipt = 'Comprobante';
export const share = 'Permiso';
export const anchor = 'Anclaje';
export const anchorNumber = (epoch: number, ordinal: number): string =>
  `número ${number(epoch)}, apertura ${number(ordinal)} de este permiso`;
export const chain = 'Cadena de bloques';
export const onChain = { yes: 'Inscrito', 'not-yet': 'Todavía sin inscribir' };
export const byRule = 'Lo respondió una de sus reglas';

/** Taking it along. */
export const save = 'Guardar o imprimir';
export const saveIntro =
  'Un registro de a quién se le dio qué, cuándo y por qué. Usted tiene derecho a uno de los últimos seis años; Chartkey conserva todo.';
export const span = 'Desde cuándo';
export const spans = { six: 'Seis años', all: 'Todo', shown: 'La lista de abajo' };
export const formats = {
  csv: 'Tabla (CSV)',
  page: 'Página para leer o imprimir',
  fhir: 'Para otros programas de salud (FHIR)',
  proofs: 'Pruebas, para un auditor',
};
export const reading = (done: number, total: number): string =>
  `Leídas ${number(done)} de ${plural(total, 'fila', 'filas')}…`;
export const cancelled = 'Cancelado. No se guardó nada.';
export const saved = (rows: number): string => `Se guardó: ${plural(rows, 'fila', 'filas')}.`;
export const fileName = 'chartkey-divulgaciones';

/** What a table or page of disclosures has in its columns (45 CFR 164.528(b)(2)). */
export const columns = {
  at: 'Fecha y hora',
  who: 'Quién',
  place: 'Dónde están',
  site: 'Sitio',
  kind: 'Qué pasó',
  what: 'Qué podían leer',
  from: 'Con fecha desde',
  until: 'Con fecha hasta',
  items: 'Elementos',
  why: 'Para qué',
  ends: 'Termina',
  share: 'Permiso',
  receipt: 'Comprobante',
  recorded: 'Constancia pública',
  anchor: 'Anclaje',
  account: 'Cuenta',
  clinician: 'Clave del profesional de salud',
  rule: 'Por una regla',
};
export const kinds = {
  asked: 'Solicitado',
  refused: 'No compartido',
  cancelled: 'Retirado por ellos',
  shared: 'Compartido',
  narrowed: 'Reducido',
  opened: 'Abierto',
  stopped: 'Detenido',
  ended: 'Terminado en su fecha',
  paused: 'Todos los permisos pausados',
  resumed: 'Permisos reanudados',
};
export const yes = 'sí';
export const pageTitle = 'Registro de divulgaciones';
export const pageOf = (name: string, made: string): string => `De los registros de ${name}. Hecho el ${made}.`;
export const pageOfOwn = (made: string): string => `De mis propios registros. Hecho el ${made}.`;
export const pageSpan = (from: string, until: string): string => `Del ${from} al ${until}.`;
export const pageNarrowed = (what: string): string => `No es el registro completo: solo lo que se buscó (${what}).`;
export const pageRows = (rows: number): string => plural(rows, 'fila', 'filas');
export const pageNote =
  'Lo lleva el Chartkey del propio paciente. Un permiso dice qué se le permitió leer a alguien; una apertura, que se le dio la clave para ello.';
export const pageGaps = 'Lo que no concuerda';
