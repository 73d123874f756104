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
export const unverifiedTitle = 'No pudimos comprobar quién pide';
export const unverifiedNext = 'Desde aquí no se les puede compartir nada, y no se ha compartido nada.';
export const unverifiedSteps = 'Lo que usted puede hacer';
export const unverifiedStepList: readonly string[] = [
  'Lea arriba el nombre del sitio, letra por letra. ¿Es el que quería visitar?',
  'No escriba registros de salud ni contraseñas en esa página.',
  'Si conoce esta clínica, llámela a un número que usted ya tenga. Envíe a su personal el texto de abajo.',
];
export const unverifiedReport = 'Texto para el personal de la clínica';
/** What staff need to find the trouble; `code` is the error code, `when` a date and time in words. */
export const unverifiedReportText = (origin: string, code: string, when: string): string =>
  [
    `La página de ustedes, ${origin}, me pidió registros por medio de Chartkey (${when}).`,
    `Chartkey no pudo comprobar quién pedía (${code}), así que no se compartió nada.`,
    'Por favor, pidan a quien administra la página que revise su acreditación, su clave certificada y su nombre en la web.',
  ].join('\n');
export const unverifiedReportHint = 'Selecciónelo y cópielo. No dice nada de usted ni de su salud.';
export const firstTimeTitle = 'Nunca ha compartido nada con ellos';
export const firstTimeText =
  'La marca de verificación dice que una institución real administra este sitio. No dice que usted la conozca. ¿Es donde usted se atiende?';
export const keepsStorage =
  'Esta clínica también administra el servicio que guarda sus registros cifrados. Detener depende de él.';

export const offerTitle = 'Su oferta es menor de lo que pidieron';
export const offerText = 'Verán su oferta, y pueden aceptarla o rechazarla. Si la rechazan, usted lo sabrá.';
export const askedClasses = (count: number): string =>
  `Pidieron ${plural(count, 'tipo de registros', 'tipos de registros')}.`;
export const askedFrom = (month: string | undefined): string =>
  month ? `Pidieron registros desde ${clinical(month)}.` : 'Pidieron registros de cualquier fecha.';
export const askedUntil = (month: string): string => `Pidieron registros hasta ${clinical(month)}.`;
export const askedDays = (count: number): string => `Pidieron ${days(count)}.`;
export const offerHints = 'Usted excluyó elementos que pueden dar un indicio de algo. No ven cuáles.';

export const whyTitle = 'Por qué lo piden';
/** One line for each HL7 PurposeOfUse: what the word in the sentence means for the person. */
const purposeLines: Readonly<Record<string, string>> = {
  TREAT: '“Tratamiento” significa: para que puedan atenderle.',
  ETREAT: '“Tratamiento de urgencia” significa: para que puedan ayudarle cuando no se puede esperar.',
  HPAYMT: '“Pago” significa: para que la atención que recibió se pueda cobrar y pagar. No es para su atención.',
  HRESCH: '“Investigación” significa: para que se pueda aprender de registros como los suyos. No es para su atención.',
  PATRQT: '“Una solicitud de usted” significa: porque usted les pidió que hicieran algo.',
};
export const purposeLine = (purpose: string): string =>
  purposeLines[purpose] ?? `Dieron un fin que Chartkey no conoce: ${purpose}.`;
export const theySay = 'Dicen:';
export const reasonHard =
  'Lo escribieron con palabras difíciles. La línea de arriba dice en palabras sencillas para qué se puede usar.';
export const reasonLong = 'Escribieron mucho. Solo cuenta la frase de arriba, no lo que escriben aquí.';
export const reasonPressing = 'Sus palabras le presionan. Tómese su tiempo: decir que no, no cambia su atención.';

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
export const confirmAdd = (name: string, count: number): string =>
  numbered(count, {
    one: `¿Compartir también esto: ${name}? Es # elemento más, y pueden prescindir de ello.`,
    many: `¿Compartir también esto: ${name}? Son # de elementos más, y pueden prescindir de ello.`,
    other: `¿Compartir también esto: ${name}? Son # elementos más, y pueden prescindir de ello.`,
  });
export const yesAdd = (name: string): string => `Sí, compartir: ${name}`;
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

/** What an item is used for or points to. */
const usedFor: Readonly<Record<string, string>> = {
  ETH: 'consumo de alcohol o drogas',
  PSY: 'salud mental',
  HIV: 'VIH',
  SEX: 'salud sexual o reproductiva',
  SDV: 'ayuda después de maltrato',
  GDIS: 'enfermedades genéticas',
};
const useOf = (label: string) => usedFor[label] ?? labelOf(label);
export const mostlyMedicines = (label: string, count: number): string =>
  numbered(count, {
    one: `Uno de estos medicamentos se usa sobre todo para esto: ${useOf(label)}. ¿Excluirlo?`,
    many: `# de estos medicamentos se usan sobre todo para esto: ${useOf(label)}. ¿Excluirlos?`,
    other: `# de estos medicamentos se usan sobre todo para esto: ${useOf(label)}. ¿Excluirlos?`,
  });
export const mostlyItems = (label: string, count: number): string =>
  numbered(count, {
    one: `Uno de estos elementos suele indicar esto: ${useOf(label)}. ¿Excluirlo?`,
    many: `# de estos elementos suelen indicar esto: ${useOf(label)}. ¿Excluirlos?`,
    other: `# de estos elementos suelen indicar esto: ${useOf(label)}. ¿Excluirlos?`,
  });
export const sometimesItems = (label: string, count: number): string =>
  numbered(count, {
    one: `Uno de estos elementos a veces indica esto: ${useOf(label)}. ¿Excluirlo?`,
    many: `# de estos elementos a veces indican esto: ${useOf(label)}. ¿Excluirlos?`,
    other: `# de estos elementos a veces indican esto: ${useOf(label)}. ¿Excluirlos?`,
  });
export const hintAnswer = (label: string): string => `Elementos que indican esto: ${useOf(label)}`;
export const hintAdvice =
  'Ese tema está excluido, pero alguien podría adivinarlo por esto. Lo que se adivina también puede ser falso.';
export const hintKeep = 'Conservar';
export const hintMore = (count: number): string =>
  numbered(count, {
    one: 'Un tema a veces se podría adivinar',
    many: '# de temas a veces se podrían adivinar',
    other: '# temas a veces se podrían adivinar',
  });
export const hintOthers = (name: string, month: string, count: number): string =>
  `Esto también excluye ${plural(count, 'elemento más', 'elementos más')} del mismo lugar: ${name}, ${clinical(month)}.`;
export const hintOthersStanding = (name: string, count: number): string =>
  `Esto también excluye ${plural(count, 'elemento más', 'elementos más')} del mismo lugar: ${name}, de cualquier fecha.`;
export const hintsLeftOut = 'Elementos que usted excluyó porque dan un indicio de algo';

export const partTwoTitle = 'Alcohol y drogas: protección adicional de la ley';
export const partTwoSummary =
  'La ley de EE. UU. protege los registros de tratamiento por consumo de drogas o alcohol. Quien los recibe solo puede pasarlos a otros donde la ley o usted lo permitan. No se pueden usar contra usted en un tribunal, a menos que usted acepte o un juez lo ordene.';
export const partTwoRevoke =
  'Puede retirar esto en cualquier momento, aquí, al dejar de compartir. Termina en la fecha de arriba. Decir que no, no cambia su atención.';
export const partTwoVerbatim = 'El aviso que acompaña a esos registros, palabra por palabra (en inglés):';

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
export const statement = 'Las palabras que usted acepta';

export const honest = 'Puede dejar de compartir en cualquier momento. Lo que ya hayan abierto puede haberse copiado.';
/** From the words that are signed; `what` is a list in words, `until` a day. */
export const consequences = (name: string, what: string, until: string): string =>
  `Después de esto, ${name} puede leer lo siguiente hasta el ${until}: ${what}. Detener pone fin a toda apertura posterior. No puede borrar lo que ya hayan abierto.`;
export const consequencesMany = (name: string, count: number, until: string): string =>
  `Después de esto, ${name} puede leer ${plural(count, 'tipo', 'tipos')} de sus registros hasta el ${until}. Detener pone fin a toda apertura posterior. No puede borrar lo que ya hayan abierto.`;
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
export const turnedDownTitle = 'Rechazaron su oferta';
export const turnedDownText =
  'Quieren más de lo que usted dio. No tiene que darlo. Detenga este permiso si no le sirve de nada.';
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

export const renewalTitle = 'Lo ha pedido usted';
export const renewalText =
  'Puede compartir lo mismo que antes, o menos. El sitio lo recibirá la próxima vez que le pregunte.';
export const renewedNext =
  'El sitio lo recibirá la próxima vez que le pregunte. Hasta entonces sigue vigente lo que compartió antes.';
