import type { Warning } from '#protocol/fhir/read-chart';
import { number, numbered, plural } from './plural.ts';

export const title = 'Mis registros';
export const titleOf = (name: string): string => `Registros de ${name}`;
export const searchHint = 'Buscar pruebas, medicamentos, consultas';
export const add = 'Agregar registros';
export const total = 'Total';
export const gridLabel = 'Registros por tipo y año';
export const cell = (name: string, year: string, count: number): string => `${name}, ${year}: ${number(count)}`;
export const none = 'ninguno';
export const undated = 'Sin fecha';
export const earlier = 'Antes';
export const alwaysCurrent = (names: readonly string[]): string =>
  `Siempre actuales, sea cual sea la fecha: ${names.join(', ')}`;
export const fromSource = (name: string, count: number): string => `${name}: ${number(count)}`;
export const addedByYou = (count: number): string => `Agregados por usted: ${number(count)}, sin verificar`;
export const marksTitle = 'Qué significan las marcas';
export const markVerified = 'Se comprobó cada elemento: es exactamente el que esa clínica emitió y firmó.';
export const markAdded = 'Usted lo agregó desde un archivo. Quien lo lee ve que nadie responde por él.';
export const uploading = (title: string, done: number, of: number): string =>
  `Guardando “${title}”: ${number(done)} de ${plural(of, 'parte cifrada', 'partes cifradas')}`;
export const registering = (title: string): string => `“${title}” está guardado. Se está inscribiendo su registro.`;

export const emptyTitle = 'Todavía no hay registros';
export const emptyText = 'Pida una copia en el sitio de su clínica o agregue un archivo que ya tenga.';

export const listTitle = (name: string, when: string | undefined): string => (when ? `${name}, ${when}` : name);
export const results = (words: string): string => `Resultados de “${words}”`;
export const noResults = (words: string): string => `Nada coincide con “${words}”`;
export const noResultsText =
  'Pruebe con una palabra más corta, o con el nombre de la prueba como lo escribe la clínica.';
export const showMore = (count: number): string => `Mostrar ${number(count)} más`;
export const backToGrid = 'Todos los registros';
export const itemValue = 'Resultado';
export const itemDate = 'Fecha';
export const itemSource = 'De';
export const itemKind = 'Tipo';
export const itemRange = 'Rango habitual';
export const itemLabels = 'Delicado';
export const noDate = 'sin fecha';
export const you = 'agregado por usted';

export const trends = 'Evolución de laboratorio';
export const chooseTest = 'Prueba';
export const usualRange = (range: string): string => `Rango habitual: ${range}`;
export const rangeBetween = (low: string, high: string): string => `${low}–${high}`;
export const rangeBelow = (high: string): string => `menos de ${high}`;
export const rangeAbove = (low: string): string => `${low} o más`;
export const resultCount = (count: number): string => plural(count, 'resultado', 'resultados');
export const trendAloud = (name: string, values: readonly string[]): string =>
  `${name} a lo largo del tiempo: ${values.join('; ')}`;
export const noTrends = 'La evolución aparece cuando una prueba tiene dos resultados con números.';
export const asTable = 'Ver como tabla';

export const addTitle = 'Agregar registros';
export const addText =
  'Un archivo FHIR R4 de una clínica o una aplicación: un Bundle (.json) o un recurso en cada línea (.ndjson).';
export const drop = 'Suelte un archivo aquí';
export const or = 'o';
export const choose = 'Elegir un archivo';
export const reading = (name: string): string => `Leyendo ${name}`;
export const sealing = (done: number, of: number): string => `Cifrando con su clave: ${number(done)} de ${number(of)}`;
export const addedTitle = (items: number): string =>
  numbered(items, {
    one: 'Se agregó # elemento',
    many: 'Se agregaron # de elementos',
    other: 'Se agregaron # elementos',
  });
export const addedText = 'Llevan la marca “agregado por usted”, porque ninguna clínica firmó este archivo.';
export const warningCount = (count: number): string =>
  plural(count, 'aviso sobre este archivo', 'avisos sobre este archivo');
export const warning = (kind: Warning['kind'], count: number, types: readonly string[]): string =>
  ({
    'duplicate-id': numbered(count, {
      one: '# elemento aparece más de una vez. Se conservó todo.',
      many: '# de elementos aparecen más de una vez. Se conservó todo.',
      other: '# elementos aparecen más de una vez. Se conservó todo.',
    }),
    'unknown-type': numbered(count, {
      one: `# elemento es de un tipo que no conocemos (${types.join(', ')}). Se conservó como está.`,
      many: `# de elementos son de un tipo que no conocemos (${types.join(', ')}). Se conservaron como están.`,
      other: `# elementos son de un tipo que no conocemos (${types.join(', ')}). Se conservaron como están.`,
    }),
    'entry-without-resource': numbered(count, {
      one: '# entrada estaba vacía.',
      many: '# de entradas estaban vacías.',
      other: '# entradas estaban vacías.',
    }),
    'nested-bundle': numbered(count, {
      one: '# Bundle dentro del archivo se conservó entero.',
      many: '# de Bundles dentro del archivo se conservaron enteros.',
      other: '# Bundles dentro del archivo se conservaron enteros.',
    }),
  })[kind];
export const another = 'Agregar otro';
export const cancelled = 'Cancelado. No se agregó nada.';
export const oneFile = 'Un archivo a la vez, por favor.';
export const connectClinic = 'Conectar su clínica';

export const allTrends = 'Toda la evolución de laboratorio';
export const chooseTests = 'Nombre de una prueba';
export const testCount = (count: number): string => plural(count, 'prueba con evolución', 'pruebas con evolución');
export const newestHigh = '↑ Alto: el más reciente está por encima del rango habitual';
export const newestLow = '↓ Bajo: el más reciente está por debajo del rango habitual';
export const filterSource = 'De';
export const everySource = 'Todas las clínicas, y usted';
export const filterOnly = 'Mostrar';
export const onlyAll = 'Todo';
export const onlyVouched = 'Lo que respalda una clínica';
export const onlyAdded = 'Lo que usted agregó';
export const onlyUnreviewed = 'Notas y elementos que nadie ha clasificado';
export const nothingLikeIt = 'Aquí no hay nada así.';
export const itemRecord = 'Llegó con';
export const itemReceived = 'Recibido';
export const itemProof = 'Comprobado';
export const itemVouched = (name: string): string =>
  `Exactamente lo que emitió y firmó ${name}. Quien lo reciba de usted también puede comprobarlo.`;
export const itemAdded =
  'Usted lo agregó desde un archivo. Nadie responde por él, y así se les dice a quienes lo leen.';
export const itemToken = 'Id del registro';
