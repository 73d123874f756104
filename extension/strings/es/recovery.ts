import { number, numbered, plural } from './plural.ts';
import { day, dayAndTime } from './time.ts';

export const title = 'Formas de volver a entrar';
export const intro =
  'Si olvida su contraseña o pierde esta computadora, una de estas abre de nuevo sus registros. Dos son mejor que una.';

// Cards
export const kitTitle = 'Palabras de recuperación en papel';
export const kitOpen = 'Imprimir una hoja de recuperación';
export const backupTitle = 'Archivo de respaldo';
export const backupText =
  'Un archivo cerrado con sus claves, lo que comparte y, si quiere, sus registros. Se abre con una frase de contraseña.';
export const backupOpen = 'Hacer o leer un respaldo';
export const backedUp = (at: number): string => `Último respaldo: ${day(at)}.`;
export const neverBackedUp = 'Todavía no ha hecho ninguno.';
export const guardiansTitle = 'Guardianes';
export const guardiansText =
  'Personas de su confianza guardan cada una una parte. Una parte no abre nada. Varias juntas pueden traerle de vuelta, tras una espera en la que usted puede rechazar.';
export const guardiansOpen = 'Elegir guardianes';
export const guardiansChange = 'Cambiar guardianes';
export const guardiansAre = (threshold: number, names: readonly string[], days: number): string =>
  `Al menos ${number(threshold)} de ${number(names.length)}: ${names.join(', ')}. Espera: ${plural(days, 'día', 'días')}.`;
export const rehearseTitle = 'Pruébelo';
export const rehearseText =
  'En treinta segundos ve si sus palabras, su archivo o sus partes abrirían de verdad esta bóveda. No cambia nada.';
export const rehearseOpen = 'Empezar un ensayo';
export const lastRehearsed = (at: number): string => `Último ensayo: ${day(at)}.`;
export const neverRehearsed = 'Sin ensayos desde que configuró Chartkey.';
export const rehearseDue = 'Ha pasado medio año desde la última vez: buen momento para ensayar de nuevo.';
export const rehearseDueShort = 'es hora de ensayar';

// Shared
export const back = 'Volver a las claves';
export const yourPassword = 'Su contraseña de Chartkey';
export const cancelled = 'Cancelado. No se hizo nada, y nada se perdió.';
export const passphrase = 'Frase de contraseña del archivo';
export const wrongPassphrase = 'Esa frase de contraseña no abre este archivo.';
export const chooseFile = 'Elegir un archivo de respaldo';
export const chosenFile = (name: string): string => `Elegido: ${name}`;
export const passphraseMissing = 'Escriba la frase de contraseña del archivo.';
export const fileMissing = 'Elija primero el archivo.';
export const print = 'Imprimir';
export const hide = 'Ocultar';
export const covered = 'Cubierto, porque usted miró a otro lado.';
export const showAgain = 'Mostrar de nuevo';
export const sheetDate = (at: number): string => `Hecha el ${day(at)}`;

// Words on paper
export const kitIntro =
  'Las palabras se muestran cuando confirma que es usted, y se cubren en cuanto mira a otro lado. No se guarda nada de esta página.';
export const kitShow = 'Ver mis palabras';
export const kitNone =
  'Estas claves llegaron aquí sin sus palabras, así que no se pueden mostrar otra vez. Un archivo de respaldo o los guardianes le sirven para lo mismo.';
export const sheetTitle = 'Hoja de recuperación de Chartkey';
export const sheetWords = 'Palabras de recuperación, en este orden';
export const sheetSteps = [
  'En cualquier computadora, instale Chartkey en el navegador y elija “Ya tengo palabras”.',
  'Escriba las palabras en este orden.',
  'Elija una contraseña nueva. Sus registros, y lo que comparte, vuelven por sí solos.',
];
export const sheetCare = [
  'Quien tenga esta hoja tiene sus registros. Guárdela donde guarda su pasaporte.',
  'No la fotografíe. Nadie de Chartkey ni de una clínica se la pedirá jamás.',
];
export const wordNumber = (place: number): string => `Palabra ${place}`;

// Backup
export const backupIntro =
  'El archivo se cierra con una frase de contraseña propia. Tiene el formato abierto age: otros programas también pueden abrirlo, sin Chartkey.';
export const passphraseNew = 'Frase de contraseña para el archivo';
export const passphraseAgain = 'La misma frase otra vez';
export const withRecords = 'Incluir también mis registros';
export const withRecordsHint =
  'Así el archivo basta aunque el servicio de almacenamiento desaparezca. Necesita conexión ahora, y el archivo es más grande.';
export const makeBackup = 'Hacer el respaldo';
export const readingRecords = (done: number, total: number): string =>
  `Leyendo sus registros: parte ${number(done)} de ${number(total)}`;
export const sealing = 'Cerrando el archivo. Tarda unos segundos a propósito.';
export const trying = 'Abriéndolo de nuevo, para comprobar que funciona.';
export const backupMade = 'Su respaldo está listo';
export const backupMadeText =
  'Se abrió de nuevo con su frase de contraseña, y todo lo que contiene está como debe. Guárdelo en una memoria o un disco que tenga en otro lugar.';
export const saveFile = 'Guardar el archivo';
export const another = 'Hacer otro';
export const bringTitle = 'Leer de nuevo un respaldo';
export const bringText =
  'Si aquí faltan listas o permisos, esto repone lo que contiene el archivo. Lo que ya está aquí se queda.';
export const bring = 'Leerlo';
export const bringing = 'Abriendo el archivo. Tarda unos segundos a propósito.';
export const brought = (at: number): string => `Todo lo del respaldo del ${day(at)} está aquí.`;

// Guardians
export const guardiansIntro = [
  'Elija personas que le conozcan y que no vivan todas en el mismo lugar.',
  'Ningún guardián puede leer sus registros, y ninguna parte abre nada por sí sola.',
  'Cuando se juntan suficientes partes, sus dispositivos reciben aviso de inmediato. Puede rechazar hasta que termine el tiempo de espera.',
];
export const howMany = 'Cuántos';
export const quorum = (threshold: number, count: number): string => `${threshold} de ${count}`;
export const guardianName = (place: number): string => `Nombre del guardián ${place}`;
export const nameMissing = 'Dé a cada guardián un nombre propio.';
export const ownName = 'Su nombre en las hojas';
export const ownNameMissing = 'Sus guardianes necesitan saber de quién es la parte que guardan.';
export const waitTitle = 'Tiempo de espera';
export const waitText = 'Lo bastante largo para que usted se dé cuenta a tiempo. Lo usual son tres días.';
export const waitDays = (days: number): string => plural(days, 'día', 'días');
export const makeShares = 'Hacer las partes';
export const makingShares = 'Haciendo las partes y probándolas. Tarda unos segundos.';
export const shareOf = (place: number, count: number, name: string): string => `Parte ${place} de ${count}: ${name}`;
export const shareSheetTitle = (owner: string): string => `Una parte de las claves de ${owner}`;
export const shareFor = (name: string): string => `Para ${name}`;
export const shareSteps = (threshold: number, days: number): string[] => [
  'Guarde esta hoja en un lugar seguro y no diga a nadie lo que contiene. Por sí sola no abre nada.',
  numbered(threshold, {
    one: 'Si la persona dueña de los registros pierde todo, # guardián le da su parte, en persona si puede.',
    many: 'Si la persona dueña de los registros pierde todo, # de guardianes le dan sus partes, en persona si pueden.',
    other: 'Si la persona dueña de los registros pierde todo, # guardianes le dan sus partes, en persona si pueden.',
  }),
  'En una computadora nueva, esa persona instala Chartkey, elige “Guardianes” en la primera página y escribe las partes.',
  `Después de la espera (${plural(days, 'día', 'días')}), sus registros se abren. Si otra persona le pide esta parte a usted, avise a quien se la dio.`,
];
export const shareText = 'La parte';
export const handOver = '¿Cómo se la entrega?';
export const onPaper = 'En papel';
export const paperHint = 'Imprima la hoja de arriba, o copie la parte a mano.';
export const byKey = 'Para su clave';
export const byPassphrase = 'Con una frase de contraseña';
export const theirKey = 'Su clave age';
export const theirKeyHint = 'Empieza con age1. Solo esa persona puede abrir el archivo.';
export const badKey = 'Esa no es una clave age.';
export const theirPassphrase = 'Frase de contraseña para esta parte';
export const saveShare = 'Guardar el archivo cerrado';
export const shareSaved = 'Guardado.';
export const shareFile = (name: string): string => `chartkey-parte-${name}.age`;
export const haveIt = (name: string): string => `La parte para ${name} está en papel o guardada`;
export const nextShare = 'Parte siguiente';
export const earlierShare = 'Atrás';
export const finishShares = 'Terminar';
export const finishHint = 'Cuando termine, solo valen estas partes. Las anteriores dejan de valer.';
export const sharesDone = 'Sus guardianes están definidos';
export const sharesDoneText = 'Entregue las partes. Pruébelas de vez en cuando: un ensayo no cambia nada.';
export const endShares = 'Anular todas las partes';
export const guardiansNow = 'Sus guardianes';
export const endSharesTitle = '¿Anular todas las partes?';
export const endSharesText = 'Lo que entregó ya no abre nada desde entonces.';
export const endSharesYes = 'Sí, anularlas';
export const sharesEnded = 'Todas las partes están anuladas.';
export const sharesEndedLater =
  'Todas las partes están anuladas aquí. Se avisa al servicio de almacenamiento en cuanto haya conexión.';

// Rehearsal
export const rehearseIntro = 'Elija qué probar. Se compara con esta bóveda en esta computadora, y después se olvida.';
export const meansTitle = 'Qué probar';
export const means = { words: 'Palabras', backup: 'Archivo de respaldo', guardians: 'Partes' };
export const wordsCount = 'Cuántas palabras';
export const tryIt = 'Probar';
export const tryingIt = 'Un momento…';
export const tryCancelled = 'Cancelado. No se probó nada.';
export const passedWords = 'Sus palabras abren esta bóveda.';
export const passedBackup = (at: number): string => `Este archivo abre esta bóveda. Es del ${day(at)}.`;
export const passedShares = 'Estas partes abren esta bóveda.';
export const shareField = (place: number): string => `Parte ${place}`;
export const addShare = 'Una parte más';
export const sharesHint = 'Como en la hoja. Los espacios y las mayúsculas no importan.';

// Coming back, in set-up
export const fromBackup = 'Un archivo de respaldo';
export const fromBackupText = 'El archivo termina en .age, y usted sabe su frase de contraseña.';
export const fromGuardians = 'Guardianes';
export const otherWays = '¿Ya usaba Chartkey y no tiene las palabras a mano?';
export const restoreBackupTitle = 'Restaurar desde un archivo de respaldo';
export const restoreBackup = 'Restaurar';
export const restoring = 'Abriendo el archivo y poniendo todo en su lugar. Tarda unos segundos a propósito.';
export const restoreGuardiansTitle = 'Restaurar con sus guardianes';
export const restoreGuardiansText =
  'Escriba las partes que le den sus guardianes. Luego empieza un tiempo de espera en el que sus otros dispositivos pueden rechazar. Mientras tanto no se guarda nada aquí: vuelva a escribir las partes cuando termine.';
export const ask = 'Pedir mis claves';
export const asking = 'Preguntando al servicio de almacenamiento…';
export const waiting = 'El tiempo de espera está corriendo';
export const waitingUntil = (until: number): string =>
  `Vuelva después de esta fecha: ${dayAndTime(until)}. Escriba otra vez las mismas partes y elija una contraseña nueva.`;
export const readyTitle = 'Sus claves están listas';
export const readyText = 'Elija una contraseña nueva para este navegador.';
export const takeKeys = 'Abrir mis registros';
export const forgotTitle = 'Contraseña nueva con sus guardianes';
export const forgotText =
  'En esta computadora, las partes de sus guardianes abren la bóveda de inmediato. Elija una contraseña nueva.';
export const forgotten = '¿Olvidó su contraseña?';
export const forgotOpen = 'Usar mis guardianes';
export const forgotDone = 'Su contraseña nueva ya funciona. Desbloquee con ella.';
export const setPassword = 'Fijar la contraseña nueva';
