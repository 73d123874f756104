import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/es.ts';
import type { PatientWords } from '../patient-words.ts';

const { number, plural } = countingIn('es');

export const patientWords: PatientWords = {
  terms,
  tryAgain: 'Intentar de nuevo',

  notConnected: {
    title: 'Compartir con Chartkey',
    text: (name) =>
      `Con Chartkey usted elige qué puede leer ${name}. Abra Chartkey en la barra de su navegador y pulse Conectar. Por sí solo no comparte nada.`,
    textDeposit: (name) =>
      `Chartkey guarda su propia copia de su historia clínica, solo en sus manos. Ábralo en la barra de su navegador y pulse Conectar; después ${name} puede entregarle la copia aquí.`,
    get: 'Todavía no tengo Chartkey',
    getTitle: 'Primero consiga Chartkey',
    getText: 'Chartkey es una extensión para este navegador. Agréguela y vuelva a esta página: se dará cuenta sola.',
    check: 'Mirar de nuevo',
  },
  notSetUp: {
    title: 'Termine de configurar Chartkey',
    text: 'Toma unos tres minutos. No se ha compartido nada.',
    open: 'Abrir Chartkey',
  },
  locked: {
    title: 'Chartkey está bloqueado',
    text: 'Desbloquéelo para continuar. No se ha compartido nada.',
    unlock: 'Desbloquear',
  },
  wrongVersion: {
    title: 'Chartkey necesita una actualización',
    text: 'Este portal hace sus solicitudes de una forma más nueva. Sus registros y permisos siguen igual. Actualice la extensión y mire de nuevo.',
    check: 'Mirar de nuevo',
  },
  offline: {
    title: 'No tiene conexión',
    text: 'No se perdió nada. Lo intentaremos de nuevo por nuestra cuenta.',
  },
  error: {
    title: 'Eso no funcionó',
    retryTitle: 'Esta vez no funcionó',
  },

  facts: {
    records: 'Registros',
    dates: 'Fechas',
    time: 'Tiempo',
    why: 'Para qué',
    optional: 'Si usted quiere, también',
    days: (days) => (days === 365 ? '1 año' : plural(days, { one: '# día', many: '# de días', other: '# días' })),
    daysUntil: (time, day) => `${time}, hasta el ${day}`,
    someOf: (names) => `${names} (solo una parte)`,
  },

  request: {
    ready: (name) => `${name} solicita leer algunos de sus registros`,
    readyText: 'Usted ve todo antes de decidir y puede compartir menos.',
    ask: 'Elegir qué compartir',
    noReason: 'No dieron un motivo',
    waiting: 'Esperando su respuesta en Chartkey',
    waitingText: 'Busque la ventana de Chartkey. No se comparte nada hasta que usted apruebe allí.',
    cancel: 'Cancelar la solicitud',
    cancelled: 'La solicitud se canceló',
    cancelledText: 'No se compartió nada.',
    lapsed: 'La solicitud venció',
    lapsedText: 'No hubo respuesta a tiempo. No se compartió nada.',
    recording: 'Compartido. Falta anotarlo',
    recordingText: (name) =>
      `Comprobamos su firma. ${name} lo recibe en cuanto esté en el registro público, por lo común en segundos.`,
    checking: 'Comprobando la respuesta',
    counterOffer: 'Se compartió menos de lo solicitado',
    counterOfferText: (name) => `${name} puede aceptarlo o no.`,
    accept: 'Aceptar',
    decline: 'No aceptar',
    declined: (name) => `${name} no lo aceptó`,
    declinedText: 'Aquí nadie puede leer los registros. Puede detener el permiso en Chartkey en cualquier momento.',
    granted: (day) => `Compartido hasta el ${day}`,
    grantedText: 'Chartkey le muestra cada apertura. Allí puede dejar de compartir en cualquier momento.',
    refused: 'Usted decidió no compartir',
    refusedText: (name) => `No se compartió nada. ${name} no recibe ningún motivo y su atención sigue sin esto.`,
    askAgain: 'Solicitar de nuevo',
    revoked: 'Usted dejó de compartir',
    revokedText: (name) => `${name} ya no puede abrir estos registros.`,
    expired: (day) => `El permiso terminó el ${day}`,
    expiredText: (name) => `Llegó a la fecha que usted puso. ${name} ya no puede abrir estos registros.`,
  },

  deposit: {
    title: (name) => `Su historia clínica de ${name}`,
    readyText: (name) =>
      `${name} le entrega una copia firmada. Solo usted puede abrirla y solo usted decide quién más puede.`,
    start: 'Recibir mi copia',
    waiting: 'Esperando su respuesta en Chartkey',
    waitingText: 'Busque la ventana de Chartkey y acepte allí la copia.',
    cancel: 'Cancelar',
    receiving: 'Su copia está en camino',
    receivingText: 'Deje esta página abierta hasta que termine.',
    sent: (megabytes) => `${number(megabytes)} MB`,
    filing: 'Chartkey está ordenando y cifrando su copia',
    filingText: 'Comprueba que cada elemento esté como lo firmó la clínica. Puede salir de esta página.',
    filingLabel: 'Ordenando y cifrando',
    filed: 'La copia es suya',
    filedText: (items, name) =>
      plural(items, {
        one: `# elemento de ${name} está en su Chartkey, y solo allí. Nadie más puede abrirlo.`,
        many: `# de elementos de ${name} están en su Chartkey, y solo allí. Nadie más puede abrirlos.`,
        other: `# elementos de ${name} están en su Chartkey, y solo allí. Nadie más puede abrirlos.`,
      }),
    again: 'Recibir una copia más nueva',
    refused: 'Usted no recibió la copia',
    refusedText: 'No se guardó nada. Puede recibirla cuando quiera.',
    cancelled: 'Cancelado',
    cancelledText: 'No se guardó nada.',
    empty: 'Todavía no hay una historia clínica que entregar',
    emptyText: 'Cuando la haya, puede recibir su copia aquí.',
    signIn: 'Primero inicie sesión en el portal',
    signInText: 'Después puede recibir su copia aquí. No se perdió nada.',
  },
};
