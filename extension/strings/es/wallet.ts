export const title = 'Su propia billetera';
export const intro =
  'Puede usar MetaMask para firmar lo que comparte y ser titular de sus copias de registros. No hace falta: Chartkey tiene cuentas propias para usted, no cuestan nada y dicen menos sobre usted.';
export const revealsTitle = 'Lo que una billetera propia muestra a otros';
export const reveals = [
  'Chartkey usa una cuenta nueva para cada clínica, así nadie puede ver que dos clínicas tienen el mismo paciente.',
  'Su billetera es una sola cuenta. Cada clínica para la que usted firma ve la misma, y también todos los que miran el registro público: que comparte algo, cuándo y hasta cuándo. Nunca qué, ni con quién.',
  'Si se sabe que la billetera es suya, se sabe que todo eso es suyo.',
];

export const connectTitle = 'Conectar MetaMask';
export const connectText = 'Conectar no cambia nada todavía. Después elige para qué se usa.';
export const inBrowser = 'MetaMask en este navegador';
export const onPhone = 'MetaMask en mi teléfono';
export const phoneNote =
  'Con un teléfono, el servidor de MetaMask transmite los mensajes. Están cifrados; el servidor ve que este navegador y su teléfono se comunican, y cuándo.';
export const licence =
  'La parte que se comunica con teléfonos es software de ConsenSys, con su licencia. Se carga solo cuando usted presiona ese botón.';

export const connecting = 'Esperando a su billetera. Busque su ventana.';
export const scanTitle = 'Escanee esto con su teléfono';
export const scanText = 'Abra MetaMask en su teléfono, elija escanear y apunte a esta imagen.';
export const scanPicture = 'Un código para la cámara de su teléfono';
export const openLink = 'Abrir en MetaMask en este dispositivo';
export const stopWaiting = 'Dejar de esperar';

export const connectedTitle = 'Conectada';
export const useGrants = 'Firmar con ella los permisos nuevos';
export const useGrantsText =
  'MetaMask le pregunta tres veces por cada permiso nuevo. Lo que ya comparte queda como está.';
export const useRecords = 'Ser titular con ella de las copias nuevas';
export const useRecordsText =
  'MetaMask le pregunta cuando una clínica le da una copia, y otra vez cuando la copia se archiva.';
export const disconnect = 'Desconectar';
export const disconnectText =
  'Lo que firmó sigue valiendo, y puede detenerlo todo aquí sin la billetera. Los permisos nuevos usan cuentas propias de Chartkey.';
export const disconnected = 'Desconectada.';
export const saved = 'Guardado.';

export const payoutTitle = 'Adónde van las recompensas';
export const payoutText =
  'Para cuando un estudio le pague. Sin una dirección aquí, cada recompensa va a una cuenta nueva que solo abren sus palabras de recuperación. Esa es la forma más privada.';
export const payoutLabel = 'Dirección';
export const payoutHint = '0x y 40 letras y números. Quien la vea ve cada recompensa que se envió a ella.';
export const payoutSave = 'Guardar';
export const payoutRemove = 'Quitarla';
export const payoutNow = (address: string): string => `Las recompensas van a ${address}.`;
export const payoutNone = 'Las recompensas van a cuentas propias de Chartkey.';

export const waitingTitle = 'Esperando a su billetera';
export const taskGrant = (name: string): string => `Compartir con ${name}`;
export const taskOffer = (name: string): string => `Recibir su copia de ${name}`;
export const taskRecord = (name: string): string => `Ser titular de la copia “${name}”`;
export const wordOf: Record<'Revocation' | 'Agent' | 'Grant' | 'OwnerProof' | 'Record', string> = {
  Revocation: 'Su derecho a detener, firmado por adelantado, para que detener nunca necesite la billetera',
  Agent: 'Que Chartkey puede actuar por usted en esta única cosa, y en ninguna otra',
  Grant: 'El permiso mismo',
  OwnerProof: 'Que esta cuenta es suya',
  Record: 'Que esta copia es suya',
};
export const stepOf = (step: number, of: number): string => `Paso ${step} de ${of}`;
export const grantNothingYet = 'No se comparte nada antes del último paso.';
export const proceed = 'Continuar en mi billetera';
export const asking = 'Su billetera le pregunta. Busque su ventana.';
export const askingPhone = 'Su billetera le pregunta. Mire su teléfono.';
export const useOwnKey = 'Usar la cuenta propia de Chartkey';
export const ownKeyNow = 'Espera otra vez su respuesta, con una cuenta propia de Chartkey.';
export const ownKeyTakes = 'Una cuenta propia de Chartkey recibe la copia.';
export const taskDone = 'Firmado. Chartkey hace el resto.';
export const technical = 'Detalles técnicos';
export const technicalRows = { account: 'Cuenta', digest: 'Resumen criptográfico', word: 'Tipo' };
export const typedData = 'Datos con tipo (EIP-712)';

export const settingTitle = 'Su propia billetera';
export const settingText = 'Para quienes tienen MetaMask y quieren firmar con ella. A los demás les va mejor sin ella.';
export const settingOpen = 'Ver';

export const approvalNotice =
  'Su propia billetera firmará esto. La clínica y el registro público muestran entonces la misma cuenta que en todos los demás lugares donde la usó.';
export const stepTitle = 'Un paso más: su billetera';
export const stepText =
  'Todavía no se hizo nada. Abra la página de la billetera y firme allí. Mientras tanto, deje abierta la página de la clínica.';
export const stepOpen = 'Abrir la página de la billetera';
