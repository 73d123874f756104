import { labelNames, listOf } from '#protocol/strings/es';
import { capital } from './common.ts';
import { number, numbered, plural } from './plural.ts';
import { clinical, days } from './time.ts';

export const title = 'Una solicitud sobre sus registros';
export const chartOf = (person: string): string => `Historia clínica de ${person.split(' ')[0]}`;
export const whoAsks = 'Quién pide';
export const wouldAgree = 'Lo que usted aceptaría';
const kinds: Readonly<Record<string, string>> = {
  clinic: 'clínica verificada',
  hospital: 'hospital verificado',
  laboratory: 'laboratorio verificado',
  pharmacy: 'farmacia verificada',
  research: 'centro de investigación verificado',
  insurer: 'aseguradora verificada',
};
export const verifiedKind = (kind: string, place: string): string => {
  const named = capital(kinds[kind] ?? 'institución verificada');
  return place ? `${named}, ${place}` : named;
};
export const notVerified = 'Sin verificar';
export const timesShared = (count: number): string =>
  count === 0
    ? 'primera vez'
    : numbered(count, {
        one: 'ya compartió una vez antes',
        many: 'ya compartió # de veces antes',
        other: 'ya compartió # veces antes',
      });
export const theySay = (reason: string): string => `Dicen: “${reason}”`;

export const unverifiedTitle = 'No pudimos comprobar quién pide';
export const unverifiedNext =
  'Desde aquí no se les puede compartir nada. Si conoce esta clínica, diga a su personal lo que ve.';
export const keepsStorage =
  'Esta clínica también administra el servicio que guarda sus registros cifrados. Detener depende de él.';

/** `Menos de lo que pidieron: desde 2019, por 90 días.` */
export const narrower = (asked: readonly string[]): string => `Menos de lo que pidieron: ${asked.join(', ')}.`;
export const askedClasses = (count: number): string => plural(count, 'tipo de registros', 'tipos de registros');
export const askedFrom = (month: string | undefined): string =>
  month ? `desde ${clinical(month)}` : 'desde cualquier fecha';
export const askedUntil = (month: string): string => `hasta ${clinical(month)}`;
export const askedDays = (count: number): string => `por ${days(count)}`;

export const willSee = 'Verán';
export const share = (name: string): string => `Compartir: ${name}`;
export const counted = (count: number, total: number, newest: string | undefined): string => {
  const some =
    count < total
      ? `${number(count)} de ${plural(total, 'elemento', 'elementos')}`
      : plural(count, 'elemento', 'elementos');
  return newest ? `${some}, el más reciente: ${clinical(newest)}` : some;
};
export const turnedOff = (total: number): string => `${plural(total, 'elemento', 'elementos')}. No se comparte.`;
export const noneHere = 'Usted no tiene. No hay nada que ver.';
export const noneIncluded = 'Nada de lo suyo está en lo que comparte ahora.';
export const allOfThem = (total: number): string => plural(total, 'elemento', 'elementos');
export const optional = 'Lo marcaron como opcional. No se comparte.';
export const optionalEmpty = 'Lo marcaron como opcional. Usted no tiene.';
export const addClass = 'Agregar…';
export const addNamed = (name: string): string => `Agregar: ${name}`;
export const showMore = (count: number): string => `Mostrar ${number(count)} más`;
export const items = (name: string): string => `Verán: ${name}`;

const labelOf = (label: string) => labelNames[label] ?? label;
export const sensitiveQuestion = (label: string, count: number): string =>
  numbered(count, {
    one: `# elemento sobre este tema: ${labelOf(label)}. ¿Excluirlo?`,
    many: `# de elementos sobre este tema: ${labelOf(label)}. ¿Excluirlos?`,
    other: `# elementos sobre este tema: ${labelOf(label)}. ¿Excluirlos?`,
  });
export const includedQuestion = (label: string): string => `${capital(labelOf(label))}: se incluye. ¿Excluir?`;
export const sensitiveAdvice =
  'Puede importar para su atención, así que tal vez un profesional de salud deba saberlo. Usted decide.';
export const leaveOut = 'Excluir';
export const include = 'Incluir';
export const confirmInclude = (label: string, count: number): string =>
  numbered(count, {
    one: `¿Incluir # elemento sobre este tema: ${labelOf(label)}? Lo que abran no se puede dejar de haber visto.`,
    many: `¿Incluir # de elementos sobre este tema: ${labelOf(label)}? Lo que abran no se puede dejar de haber visto.`,
    other: `¿Incluir # elementos sobre este tema: ${labelOf(label)}? Lo que abran no se puede dejar de haber visto.`,
  });
export const yesInclude = (label: string): string => `Sí, incluir: ${labelOf(label)}`;

export const wontSee = 'No verán';
export const notIncluded = (count: number): string => `No se incluyen: ${number(count)}`;
export const notAsked = 'No lo pidieron';
export const youTurnedOff = 'Usted lo desactivó';
export const dash = 'No se incluye';
export const labelRow = (label: string): string => capital(labelOf(label));
export const before = (name: string, month: string): string => `${capital(name)} antes de ${clinical(month)}`;
export const after = (name: string, month: string): string => `${capital(name)} después de ${clinical(month)}`;
export const newResults = 'Resultados nuevos después de hoy';
export const otherClasses = (names: readonly string[]): string =>
  capital(
    names.length <= 3 ? listOf(names) : `${names.slice(0, 2).join(', ')} y ${number(names.length - 2)} tipos más`,
  );
export const includeEllipsis = 'Incluir…';
export const includeNamed = (label: string): string => `Incluir: ${labelOf(label)}`;
export const tell = 'Decirles que se excluyó algo';
export const tellHint = 'Ven que usted excluyó algo, nunca qué.';

export const shareLess = 'Compartir menos';
export const dates = 'Fechas';
export const selectedOf = (count: number, total: number): string =>
  `${number(count)} de ${plural(total, 'elemento', 'elementos')}`;
export const from = 'Desde el mes';
export const to = 'Hasta el mes';
export const toWord = 'a';
export const anyDate = 'Cualquier fecha';
export const today = 'Hoy';
export const newUntil = (month: string): string => `Nuevos hasta ${clinical(month)}`;
export const howLong = 'Cuánto tiempo pueden leer';
export const theyAsked = (count: number): string => `Pidieron ${days(count)}`;
export const endsOn = (date: string): string => `Termina el ${date}.`;
export const duration = days;

export const technical = 'Detalles técnicos';
export const technicalRows = {
  grant: 'Permiso (id del token)',
  digest: 'Resumen por firmar',
  patient: 'La cuenta nueva de usted',
  grantee: 'La cuenta de ellos',
  granteeKey: 'La clave de ellos',
  contract: 'Contrato',
  chain: 'Cadena de bloques',
  gateway: 'Pasarela',
};
export const typedData = 'Lo que se firma';
export const statement = 'Declaración de consentimiento';

export const honest = 'Puede dejar de compartir en cualquier momento. Lo que ya hayan abierto puede haberse copiado.';
export const notNow = 'Ahora no';
export const approve = 'Aprobar';
export const armedSoon = '“Aprobar” funciona en un momento, cuando esto haya estado a la vista.';
export const armed = '“Aprobar” está listo.';
export const comeBack = '“Aprobar” funciona cuando esté usted en esta ventana.';
export const tooSmall = 'Agrande esta ventana, para que pueda leer lo que aceptaría.';
export const updating = 'Calculando lo que verían…';
export const choosing = 'Elija al menos un tipo de registros para compartir.';
export const queue = (count: number): string =>
  numbered(count, {
    one: 'Después de esta espera # solicitud más',
    many: 'Después de esta esperan # de solicitudes más',
    other: 'Después de esta esperan # solicitudes más',
  });

export const undoTitle = (seconds: number): string => `Se comparte en ${plural(seconds, 'segundo', 'segundos')}`;
export const undoText = 'Todavía no se firmó ni se envió nada.';
export const undo = 'Deshacer';
export const sendNow = 'Compartir ahora';
export const waitingTitle = 'En espera de compartirse';
export const sendingTitle = 'Compartiendo';
export const sendingText = 'Puede cerrar esta ventana. Sigue por sí solo.';
export const sendingTrouble = 'Aún no se pudo entregar. Chartkey sigue intentando; no se pierde nada.';
export const grantedTitle = (name: string): string => `${name} puede leer lo que usted compartió`;
export const receiptWhat = 'Qué';
export const receiptDates = 'Fechas';
export const receiptWhy = 'Para qué';
export const receiptUntil = 'Hasta';
export const receiptItems = 'Elementos ahora';
export const receiptNext = 'Verá cada apertura en Chartkey.';
export const stopHere = 'Dejar de compartir';
export const stoppedTitle = 'Se dejó de compartir';
export const refusedTitle = 'No se compartió nada';
export const refusedText = 'Solo se les dice que usted decidió no compartir.';
export const givenUpTitle = 'No se compartió';
export const cancelledTitle = 'Retiraron la solicitud';
export const expiredTitle = 'Esta solicitud es demasiado antigua para responderla';
export const nothingHappened = 'No se compartió nada.';
export const nextQuestion = 'Siguiente solicitud';
export const noQuestion = 'No hay solicitudes en espera';
export const noQuestionText = 'Ya se respondió, o la página la retiró.';
