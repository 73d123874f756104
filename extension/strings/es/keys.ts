export const waysIn = 'Formas de entrar';
export const passwordTitle = 'Contraseña';
export const passwordText = 'Abre Chartkey solo en este navegador. Nunca se envía ni se guarda.';
export const change = 'Cambiar la contraseña';
export const current = 'Su contraseña actual';
export const wrong = 'Esa no es su contraseña actual.';
export const forgot = 'No la sé: usar una llave de acceso';
export const notYours = 'Esa no es su contraseña.';
export const missing = 'Escriba primero su contraseña.';
export const usePasskey = 'Usar una llave de acceso';
export const usePassword = 'Usar la contraseña';
export const withPasskey = 'Al continuar, su navegador le pedirá la llave de acceso.';
export const passkeyUnused = 'La llave de acceso no se usó. Intente de nuevo o use su contraseña.';
export const saveNew = 'Guardar la contraseña nueva';
export const changing = 'Cambiándola. Tarda un segundo a propósito.';
export const changed =
  'Su contraseña cambió. Sus registros, palabras y llaves de acceso siguen igual. Una copia de este disco que alguien haya hecho antes todavía se abre con la contraseña anterior.';

export const passkeysTitle = 'Llaves de acceso';
export const passkeysText =
  'Su huella, su rostro, el PIN del dispositivo o una llave de seguridad pueden abrir Chartkey en lugar de la contraseña. La contraseña también funciona siempre.';
export const noPasskeys =
  'Este navegador no tiene llaves de acceso que puedan abrir Chartkey. Su contraseña funciona como antes, y sin ellas no falta nada.';
export const here = 'En este dispositivo';
export const elsewhere = 'En una llave de seguridad, un teléfono o un administrador de contraseñas';
export const added = (date: string): string => `agregada: ${date}`;
export const add = 'Agregar una llave de acceso';
export const addText =
  'Primero su contraseña, para que nadie más pueda agregar la suya. Después su navegador pregunta qué llave de acceso usar.';
export const goOn = 'Continuar';
export const asking = 'Su navegador le pide la llave de acceso. Siga lo que indica.';
export const addedNow =
  'Su llave de acceso abre Chartkey desde ahora. Conserve también la contraseña: una llave de acceso puede perderse con su dispositivo.';
export const notAdded = 'No se agregó ninguna llave de acceso. Su contraseña funciona como antes.';
export const unfitText =
  'Lo que suele funcionar: la huella, el rostro o el PIN de este dispositivo, una llave de seguridad reciente o las llaves de acceso de su cuenta de Google o Apple. La que acaba de crear no abre nada: puede borrarla de su lista de llaves de acceso.';
export const another = 'Probar otra llave de acceso';
export const remove = 'Quitar';
export const removeOne = (where: string, date: string): string =>
  `Quitar la llave de acceso: ${where}, agregada: ${date}`;
export const removeTitle = '¿Quitar esta llave de acceso?';
export const removeText =
  'Ya no abrirá nada aquí. Su contraseña sí. Es posible que su dispositivo la siga mostrando en su lista.';
export const keep = 'Conservarla';
export const removed = 'Se quitó la llave de acceso. Su contraseña abre Chartkey.';
