import { number, numbered, plural } from './plural.ts';

export const haveWords = 'Ya tengo palabras';

export const wordsTitle = 'Escriba sus palabras de recuperación';
export const wordsText =
  'En el orden de su papel. Se quedan en esta página: nadie las ve y no se guardan. Bastan las primeras cuatro letras de cada una.';
export const howMany = '¿Cuántas palabras tiene?';
export const count = (words: number): string => plural(words, 'palabra', 'palabras');
export const word = (position: number): string => `Palabra ${position}`;
export const paste = 'También puede pegarlas todas en el primer campo.';
export const known = 'Está en la lista';
export const unknown = 'No está en la lista de palabras. Revise cómo está escrita.';
export const empty = 'Falta todavía';
export const doNotFit = 'Todas son palabras de la lista, pero no van juntas.';
export const doNotFitText = 'Una no es la de su papel, o hay dos cambiadas de lugar.';
export const someUnknown = (missing: number): string =>
  numbered(missing, {
    one: 'Hay que revisar # palabra. Marcamos cuál.',
    many: 'Hay que revisar # de palabras. Marcamos cuáles.',
    other: 'Hay que revisar # palabras. Marcamos cuáles.',
  });
export const look = 'Buscar mis registros';
export const looking = 'Buscando su copia.';

export const foundTitle = 'Encontramos sus registros';
export const foundText = (when: string): string => `Se guardaron por última vez: ${when}.`;
export const foundBy = (browsers: number): string =>
  numbered(browsers, {
    one: 'Vienen de # navegador suyo. Ahora elija una contraseña para este.',
    many: 'Vienen de # de navegadores suyos. Ahora elija una contraseña para este.',
    other: 'Vienen de # navegadores suyos. Ahora elija una contraseña para este.',
  });
export const choosePassword = 'Elegir una contraseña';

export const noneTitle = 'Aquí no hay nada guardado para estas palabras';
export const noneText =
  'Las palabras están bien, pero este servicio de almacenamiento no tiene ninguna copia que les corresponda. Puede ser porque:';
export const noneReasons = [
  'son las palabras de otra persona, o de una configuración anterior,',
  'sus registros estaban en otro servicio de almacenamiento,',
  'usted borró todo, o nunca guardó nada.',
];
export const noneNext =
  'Revise primero su papel. Si empieza con estas palabras, Chartkey comienza vacío, y una copia que aparezca después todavía encaja.';
export const otherWords = 'Escribir otras palabras';
export const startEmpty = 'Empezar con estas palabras';

export const restoringTitle = 'Sus registros están volviendo';
export const restoringText =
  'Puede dejar abierta esta página. Si la cierra no se pierde nada: sigue cuando usted vuelva.';
export const steps = {
  looking: 'Buscando su copia',
  fetching: 'Trayendo lo que estaba guardado',
  keeping: 'Guardando la parte de este navegador',
  checking: 'Comparando con el registro público',
} as const;
export const progress = (done: number, total: number): string => `${number(done)} de ${number(total)}`;
export const stop = 'Parar por ahora';
export const stopped = 'Parado. Lo que llegó hasta ahora se conserva.';
export const goOn = 'Continuar';
export const later = 'Continuar más tarde';

export const doneTitle = 'Sus registros están de vuelta';
export const recoveredTo = 'Recuperado hasta';
export const records = 'Registros';
export const recordsValue = (records: number, items: number): string =>
  `${plural(records, 'registro', 'registros')}, ${plural(items, 'elemento', 'elementos')}`;
export const shares = 'Permisos';
export const sharesValue = (all: number, live: number): string =>
  live === 0 ? `${number(all)}, ninguno abierto ahora` : `${number(all)}, abiertos ahora: ${number(live)}`;
export const openings = 'Aperturas';
export const openingsValue = (receipts: number): string =>
  plural(receipts, 'apertura con comprobante', 'aperturas con comprobante');
export const afterwards =
  'Lo que hizo después de esa fecha en un navegador que ya no existe no está aquí. Conecte de nuevo los sitios de sus clínicas: este navegador pregunta por cada uno.';
export const missingTitle = (missing: number): string =>
  numbered(missing, {
    one: 'Todavía falta # parte',
    many: 'Todavía faltan # de partes',
    other: 'Todavía faltan # partes',
  });
export const missingText =
  'El servicio de almacenamiento no devolvió todo. Chartkey vuelve a pedirlo cada vez, y otro navegador de usted puede llenar el vacío.';
export const openRecords = 'Abrir mis registros';

export const mirrorTitle = 'Copia en el servicio de almacenamiento';
export const mirrorText =
  'Todo lo de este Chartkey se guarda también en el servicio de almacenamiento, cerrado de modo que solo sus palabras lo abren. Eso es lo que lo trae de vuelta.';
export const savedAgo = (when: string): string => `Guardado: ${when}`;
export const neverSaved = 'Sin guardar todavía';
export const browsers = (count: number): string =>
  count < 2 ? 'Se usa solo en este navegador' : `Se usa en ${plural(count, 'navegador', 'navegadores')}`;
export const saveNow = 'Guardar ahora';
export const saving = 'Guardando';
export const alertTitle = (when: string): string =>
  `El servicio de almacenamiento mostró una copia más antigua: ${when}`;
export const alertText = (had: string): string => `Tenía una de esta fecha: ${had}.`;
export const alertOffered = (offered: string): string => `Ofreció una de esta fecha: ${offered}.`;
export const alertNone = 'No ofreció ninguna.';
export const alertHealed =
  'No se perdió nada: este navegador envió todo de nuevo. Si sucede a menudo, pregunte quién administra el servicio de almacenamiento.';
export const alertForked = (when: string): string =>
  `El servicio de almacenamiento mostró dos copias distintas: ${when}`;
export const understood = 'Entendido';
export const alertKept = 'No se perdió nada.';
export const alertMore = 'Qué pasó';
export const damagedTitle = 'Parte del historial en este navegador está dañada';
export const damagedText =
  'Chartkey la trae de nuevo del servicio de almacenamiento en cuanto pueda comunicarse con él. Sus claves y sus permisos no están afectados.';
export const people = 'Personas a quienes representa';
export const forgotOpen = 'Usar mis palabras de recuperación';
export const replaceTitle = 'Este navegador empieza de nuevo desde esa copia';
export const replaceText =
  'Primero se quita el Chartkey que hay aquí, porque nadie puede abrirlo sin la contraseña. Siga solo con sus propias palabras: lo que se hizo aquí después de ese día, o lo que pertenece a otras palabras, se pierde.';
export const replaceNone =
  'Su Chartkey en este navegador quedó como estaba. Revise su papel, o pruebe con su llave de acceso, un respaldo o sus guardianes.';
