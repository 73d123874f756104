import { number, numbered, plural } from './plural.ts';

export const storageTitle = 'Espacio en esta computadora';
export const storageText = 'Lo que Chartkey guarda en este navegador. Todo está cifrado, salvo lo que está por enviar.';
export const tables = {
  records: 'Listas de sus registros',
  log: 'Su bitácora',
  waiting: 'En espera de guardarse',
  chain: 'Avisos públicos',
  other: 'Claves, solicitudes, ajustes',
} as const;
export const size = (bytes: number): string =>
  bytes < 1_000
    ? plural(bytes, 'byte', 'bytes')
    : bytes < 1_000_000
      ? `${number(Math.round(bytes / 1_000))} kB`
      : bytes < 1_000_000_000
        ? `${number(Math.round(bytes / 100_000) / 10)} MB`
        : `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
export const rows = (count: number): string => plural(count, 'entrada', 'entradas');
export const used = (usage: string, quota: string): string => `${usage} de ${quota} que permite este navegador.`;
export const persisted = 'El navegador lo conserva, incluso cuando el disco se llena.';
export const notPersisted =
  'Cuando el disco se llena, el navegador puede borrarlo. Sus palabras de recuperación lo traen de vuelta.';
export const persist = 'Pedir al navegador que lo conserve';
export const persistRefused = 'El navegador dijo que no. Quizás acepte cuando haya usado Chartkey por un tiempo.';

export const exportTitle = 'Llévese todo';
export const exportText =
  'Un archivo con todos sus registros tal como se emitieron, lo que compartió, cada comprobante y su bitácora. No hace falta Chartkey para leerlo.';
export const exportCaution = 'El archivo no está cerrado con clave. Quien lo tenga puede leerlo.';
export const exportStart = 'Crear el archivo';
export const exportWorking = (done: number, of: number): string =>
  of === 0 ? 'Reuniendo…' : `Leyendo partes cifradas: ${number(done)} de ${number(of)}`;
export const exportCancelled = 'Cancelado. No se creó ningún archivo.';
export const exportDone = (items: number): string =>
  `El archivo está listo: ${plural(items, 'registro', 'registros')}.`;
export const exportCounts = (attested: number, grants: number, receipts: number): string =>
  `Con prueba de una clínica: ${number(attested)}. ${plural(grants, 'permiso', 'permisos')}, ${plural(receipts, 'comprobante', 'comprobantes')}.`;
export const exportProblems = (items: number): string =>
  numbered(items, {
    one: '# registro no se pudo leer o comprobar. El archivo dice cuál.',
    many: '# de registros no se pudieron leer o comprobar. El archivo dice cuáles.',
    other: '# registros no se pudieron leer o comprobar. El archivo dice cuáles.',
  });
export const exportSave = 'Guardar el archivo';
export const exportAgain = 'Crearlo de nuevo';

export const eraseTitle = 'Borrar todo';
export const eraseText =
  'Termina todos los permisos, hace destruir sus registros cifrados donde están guardados y vacía este navegador.';
export const eraseOpen = 'Borrar todo…';
export const eraseUnfinished = 'Usted empezó a borrar todo. Continúe cuando quiera.';
export const eraseUnfinishedOpen = 'Seguir borrando';

export const goesTitle = 'Qué se destruye';
export const goes = [
  'Sus registros cifrados donde están guardados, con las claves que podrían abrirlos para otros.',
  'La copia cifrada de su bitácora, y lo que sus guardianes podrían pedir.',
  'Todo lo que hay en este navegador: claves, listas, bitácora, ajustes, sitios conectados.',
];
export const goesPeople = (names: readonly string[]): string => `Lo mismo para ${names.join(', ')}.`;
export const staysTitle = 'Qué queda, y por qué';
export const stays = [
  'Lo que se abrió puede haberse copiado o ser ya parte de la historia clínica propia de una clínica. La ley puede obligarla a conservarlo.',
  'Los comprobantes de quién abrió qué, en el servicio de almacenamiento, durante seis años (regla de EE. UU. sobre el registro de divulgaciones, 45 CFR 164.528; en Europa, art. 17(3) del RGPD).',
  'Las clínicas conservan las historias clínicas que ellas mismas escribieron. Pregúnteles por ellas.',
  'Los avisos públicos no se pueden retirar: números al azar y fechas, sin su nombre.',
  'Los archivos y papeles que usted hizo: copias exportadas, respaldos, hojas y palabras de recuperación. Destrúyalos usted.',
  'Otro dispositivo suyo conserva su copia hasta que la borre allí. Ya no puede guardar nada más.',
];
export const staysByWallet = (count: number): string =>
  numbered(count, {
    one: '# permiso que firmó con una cuenta propia: detenido e ilegible, pero la lista cifrada sigue en el servicio de almacenamiento hasta su fecha de término.',
    many: '# de permisos que firmó con una cuenta propia: detenidos e ilegibles, pero la lista cifrada sigue en el servicio de almacenamiento hasta su fecha de término.',
    other:
      '# permisos que firmó con una cuenta propia: detenidos e ilegibles, pero la lista cifrada sigue en el servicio de almacenamiento hasta su fecha de término.',
  });
export const takeFirst = '¿Quiere antes una copia?';
export const takeFirstLink = 'Llévese todo';
export const confirmWord = 'BORRAR';
export const confirmLabel = `Para seguir, escriba ${confirmWord}`;
export const confirmHint = 'No es una contraseña. Está ahí para que nada ocurra por accidente.';
export const eraseStart = 'Dejar de compartir y destruir lo guardado';
export const back = 'Ahora no';

export const stopping = 'Terminando todos los permisos';
export const shredding = (done: number, of: number): string =>
  `Destruyendo lo guardado: ${number(done)} de ${plural(of, 'cuenta', 'cuentas')}`;
export const pause = 'Parar aquí';
export const paused =
  'En pausa. Lo destruido sigue destruido; lo demás está como estaba. Puede continuar en cualquier momento.';

export const proofTitle = 'Destruido, y comprobado';
export const proofText = (accounts: number): string =>
  numbered(accounts, {
    one: 'El servicio de almacenamiento firmó que de # cuenta no queda nada. La comprobamos.',
    many: 'El servicio de almacenamiento firmó que de # de cuentas no queda nada. Comprobamos todas.',
    other: 'El servicio de almacenamiento firmó que de # cuentas no queda nada. Comprobamos todas.',
  });
export const proofCounts = (parts: number, amount: string, shares: number): string =>
  `${plural(parts, 'parte cifrada', 'partes cifradas')} (${amount}), ${plural(shares, 'permiso', 'permisos')}.`;
export const keptReceipts = (count: number, until: string): string =>
  numbered(count, {
    one: `# comprobante se conserva hasta el ${until} y después se borra.`,
    many: `# de comprobantes se conservan hasta el ${until} y después se borran.`,
    other: `# comprobantes se conservan hasta el ${until} y después se borran.`,
  });
export const saveProof = 'Guardar el certificado';
export const saveProofHint = 'Después del siguiente paso ya no estará aquí.';
export const waitingTitle = 'El servicio de almacenamiento no responde';
const waitingRest =
  'Puede esperar e intentar de nuevo, o vaciar este navegador ahora: la orden firmada se guarda aquí sin cifrar y se envía en cuanto el servicio de almacenamiento responda. En ese caso no habrá un certificado de eso para guardar aquí.';
export const waitingText = (accounts: number): string =>
  numbered(accounts, {
    one: `Allí falta destruir # cuenta. ${waitingRest}`,
    many: `Allí falta destruir # de cuentas. ${waitingRest}`,
    other: `Allí falta destruir # cuentas. ${waitingRest}`,
  });
export const lastTitle = 'Último paso: este navegador';
export const lastText = 'Después solo quedan sus palabras de recuperación, y ya no hay nada guardado que puedan abrir.';
export const eraseHere = 'Vaciar este navegador';
export const eraseHereNow = 'Vaciar este navegador ahora';
export const emptying = 'Vaciando este navegador';

export const erasedTitle = 'Todo está borrado';
export const erasedText = 'Este navegador ya no tiene nada de usted.';
export const erasedNext = 'Puede quitar Chartkey o empezar de nuevo.';
export const erasedLater = 'Después puede quitarlo. Puede empezar de nuevo en cualquier momento.';
export const erasedWaiting = (count: number): string =>
  numbered(count, {
    one: '# orden firmada sigue en camino, y no se guarda nada más. Deje Chartkey instalado por un tiempo, con el navegador abierto.',
    many: '# de órdenes firmadas siguen en camino, y no se guarda nada más. Deje Chartkey instalado por un tiempo, con el navegador abierto.',
    other:
      '# órdenes firmadas siguen en camino, y no se guarda nada más. Deje Chartkey instalado por un tiempo, con el navegador abierto.',
  });
export const startAnew = 'Empezar de nuevo';

export const holdTo = (name: string): string => `Mantenga presionado para ver ${name}`;
export const holdHint = 'Mantenga presionado el botón o la barra espaciadora. Al soltar se vuelve a cubrir.';
export const keepShown = (seconds: number): string =>
  `No puedo mantener presionado: mostrar ${plural(seconds, 'segundo', 'segundos')}`;
export const coverNow = 'Cubrir';
export const covered = 'Cubierto mientras usted mira a otro lado.';
export const uncover = 'Mostrar de nuevo';

export const yourWords = 'sus palabras';
export const revealOpen = 'Ver mis palabras otra vez';
export const revealAlone =
  'Asegúrese de que nadie esté mirando y de que no se comparta ninguna pantalla. Chartkey puede cubrirlas cuando usted sale de esta ventana, pero no puede impedir una foto de la pantalla.';
export const revealPassword = 'Su contraseña';
export const revealGo = 'Continuar';
export const wordsCovered = 'Cubiertas. Se ven solo mientras mantiene presionado.';
export const wordsNotKept = 'Este navegador no guarda sus palabras de una forma que permita mostrarlas otra vez.';
