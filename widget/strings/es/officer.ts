import { dayName } from '../../../protocol/strings/es.ts';
import type { OfficerWords } from '../officer-words.ts';

export const officerWords: OfficerWords = {
  dayName,
  held: 'Esta mesa de claves firma por sí misma',
  heldText: 'La clave privada de la cuenta de la institución está en este servidor. Usted no tiene nada que firmar.',
  unsigned: 'La mesa de claves necesita su firma',
  unsignedText: (name) =>
    `Hasta que usted firme con la cuenta de la institución, ${name} no puede solicitar registros a los pacientes. Se firman dos cosas, una vez al año.`,
  signed: (day) => `Firmado hasta el ${day}`,
  signedText: (day) => `La mesa de claves funciona. Se le pedirá de nuevo a partir del ${day}.`,
  renew: 'Es momento de firmar de nuevo',
  renewText: (day) =>
    `La mesa de claves funciona hasta el ${day} y entonces se detiene. Si firma antes, lo que compartieron los pacientes sigue siendo legible.`,
  ended: (day) => `Lo firmado venció el ${day}`,
  endedText: 'La mesa de claves se detuvo. No se pierde nada: funciona de nuevo cuando usted firme.',
  sign: 'Firmar con una billetera',
  signAgain: 'Firmar de nuevo',

  choose: '¿Qué billetera tiene la cuenta de la institución?',
  chooseText: 'Estas dicen que están en este navegador. Los nombres se los pusieron ellas.',
  named: (name, domain) => `${name} (${domain})`,
  noWallet: 'No hay ninguna billetera en este navegador',
  noWalletText:
    'Agregue a este navegador la billetera que tiene la cuenta de la institución, o abra esta página donde esté. Después mire de nuevo.',
  lookAgain: 'Mirar de nuevo',

  connecting: (wallet) => `Esperando a ${wallet}`,
  connectingText: 'Busque su ventana. Desbloquéela y deje que esta página vea la cuenta de la institución.',
  network: (wallet) => `Esperando a que ${wallet} cambie de red`,
  networkText: 'Busque su ventana y diga que sí. No se paga nada.',
  signingFirst: (wallet) => `Paso 1 de 2: firme en ${wallet}`,
  signingSecond: (wallet) => `Paso 2 de 2: firme en ${wallet}`,
  certificateText:
    'Esto certifica una clave nueva para este portal. Lo que comparten los pacientes se cifra para ella. Compare estas líneas con lo que muestra su billetera.',
  delegationText:
    'Esto permite que la mesa de claves responda por las sesiones de su personal clínico, cada una por un día como máximo. No puede certificar claves ni firmar registros.',
  handing: 'La mesa de claves comprueba lo que usted firmó',
  cancel: 'Dejar de esperar',

  rejected: (wallet) => `Usted dijo que no en ${wallet}`,
  rejectedText: 'No se cambió nada. Firme cuando quiera.',
  busy: (wallet) => `${wallet} todavía muestra una pregunta`,
  busyText: 'Ábrala, responda e inténtelo de nuevo.',
  gone: (wallet) => `${wallet} no responde`,
  goneText:
    'Puede estar bloqueada, cerrada o haber sido quitada. No se cambió nada. Desbloquéela e inténtelo de nuevo.',
  wrongAccount: (wallet) => `${wallet} está abierta con otra cuenta`,
  wrongAccountText: 'Solo puede firmar la cuenta de la institución. Elíjala en la billetera e inténtelo de nuevo.',
  wrongNetwork: (wallet) => `${wallet} está en otra red`,
  wrongNetworkText:
    'No cambió. Elija en la billetera la red que se indica abajo, o agréguela allí, e inténtelo de nuevo.',
  notProven: 'Esa no es la firma de la institución',
  notProvenText:
    'Se firmó con otra cuenta o se firmó otro texto, así que no se aceptó. Elija la cuenta correcta e inténtelo de nuevo.',
  contract: 'Esta cuenta no tiene una clave propia',
  contractText:
    'Es un contrato, y los navegadores de los pacientes comprueban una clave. Haga acreditar una cuenta que tenga clave. No se cambió nada.',
  stale: 'Tardó demasiado',
  staleText: 'Lo que hay que firmar cambió desde entonces. No se perdió nada; empiece de nuevo.',
  unreachable: 'No se puede comunicar con la mesa de claves',
  unreachableText: 'No se cambió nada. Puede estar arrancando, o usted no tiene conexión.',
  signIn: 'Inicie sesión en el portal de nuevo',
  signInText: 'Su sesión terminó. No se cambió nada.',
  notYours: 'Usted no puede administrar esta mesa de claves',
  notYoursText: 'Pregunte a quien se ocupa de este portal. No se cambió nada.',
  failed: 'Eso no funcionó',
  failedText: 'No se cambió nada. Si ocurre de nuevo, dígale el código de abajo a quien se ocupa de este portal.',
  tryAgain: 'Intentar de nuevo',
  otherWallet: 'Usar otra billetera',

  rows: {
    account: 'Cuenta de la institución',
    offered: 'Cuenta en la billetera',
    network: 'Red necesaria',
    until: 'Hasta',
    origin: 'Portal (origin)',
    keyHash: 'Clave (keyHash)',
    deskKey: 'Cuenta de la mesa (clinicianKey)',
    code: 'Código',
  },
};
