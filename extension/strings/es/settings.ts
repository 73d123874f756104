import { plural } from './plural.ts';

export const title = 'Ajustes';
export const back = 'Volver a los ajustes';
export const languageTitle = 'Idioma';
export const languageText = 'Para todas las páginas de Chartkey en este navegador.';
export const languageUse = 'Usar este idioma';
export const languageOfBrowser = 'El mismo del navegador';
export const lockTitle = 'Bloqueo automático';
export const lockText = 'Después de este tiempo sin uso. Cerrar el navegador bloquea siempre.';
export const minutes = (count: number): string => (count === 60 ? '1 hora' : plural(count, 'minuto', 'minutos'));
export const undoTitle = 'Tiempo para cambiar de opinión';
export const undoText = 'Después de “Aprobar” no se envía nada hasta que pase este tiempo.';
export const seconds = (count: number): string => (count === 0 ? 'Ninguno' : plural(count, 'segundo', 'segundos'));
export const saved = 'Guardado.';

export const portals = 'Sitios conectados';
export const portalsIntro = 'Solo estos sitios pueden preguntarle algo. En todos los demás, Chartkey guarda silencio.';
export const noPortals = 'No hay ningún sitio conectado';
export const noPortalsText =
  'Abra el sitio de su clínica y conéctelo con el botón de Chartkey, o escriba aquí su dirección.';
export const connectTitle = 'Conectar un sitio';
export const address = 'Dirección del sitio';
export const addressHint = 'Por ejemplo https://portal.suclinica.org';
export const badAddress = 'Esa no es una dirección web segura.';
export const connect = 'Conectar';
export const disconnect = 'Desconectar';
export const disconnectFrom = (name: string): string => `Desconectar ${name}`;
export const asked = (count: number): string =>
  count === 0 ? 'nunca pidió nada' : plural(count, 'solicitud', 'solicitudes');
export const since = (date: string): string => `conectado: ${date}`;
export const muted = (time: string): string => `en silencio hasta: ${time}. Pidió demasiadas veces`;
export const disconnected = (name: string): string =>
  `${name}: desconectado. Lo que comparte con ese sitio sigue hasta que usted lo detenga.`;

export const keys = 'Claves y recuperación';
export const keysIntro = 'Sus registros se abren con claves que solo usted tiene.';
export const wordsTitle = 'Palabras de recuperación';
export const wordsText =
  'Doce palabras en su papel pueden traer todo de vuelta, en cualquier computadora. Quien las tenga tiene sus registros.';
export const wordsConfirmed = (date: string): string => `Usted las confirmó el ${date}.`;
export const wordsAdvice = [
  'Guarde el papel donde guarda su pasaporte.',
  'No lo fotografíe.',
  'Nadie de Chartkey ni de una clínica se lo pedirá jamás.',
];
