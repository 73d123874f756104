import { classNames, listOf, wholeChart } from '#protocol/strings/es';
import type { VoidReason } from '../../messages/views.ts';
import { number, numbered, plural } from './plural.ts';
import { days } from './time.ts';

export const title = 'Chartkey';
export const searchRecords = 'Buscar en registros y permisos';
export const settings = 'Ajustes';
export const stayBeside = 'Dejar abierto junto a la página';
export const needsAnswer = 'Espera su respuesta';
export const notNow = 'Ahora no';
export const review = 'Revisar';
export const refuseAll = (count: number): string => `“Ahora no” a las ${number(count)}`;
export const sharingNow = 'Compartido ahora';
export const nobody = 'Nadie puede leer sus registros ahora';
export const nobodyText = 'Cuando una clínica pide algo, la solicitud aparece primero aquí.';
export const stop = 'Detener';
export const stopWith = (name: string): string => `Dejar de compartir con ${name}`;
export const stopping = 'Deteniendo…';
export const stopped = (name: string): string => `Usted dejó de compartir con ${name}. Ya no pueden abrir nada nuevo.`;
export const stoppedCount = (count: number): string =>
  numbered(count, {
    one: 'Se detuvo # permiso. Nadie puede abrir nada nuevo.',
    many: 'Se detuvieron # de permisos. Nadie puede abrir nada nuevo.',
    other: 'Se detuvieron # permisos. Nadie puede abrir nada nuevo.',
  });
export const opened = (count: number): string =>
  count === 0
    ? 'nunca se abrió'
    : numbered(count, { one: 'se abrió una vez', many: 'se abrió # de veces', other: 'se abrió # veces' });
export const moreShares = (count: number): string =>
  numbered(count, {
    one: '# permiso más en “Permisos”',
    many: '# de permisos más en “Permisos”',
    other: '# permisos más en “Permisos”',
  });
export const sending = 'enviando ahora';
export const recentActivity = 'Actividad reciente';
export const seeAll = 'Ver todo';
export const noActivity = 'Todavía no ha pasado nada.';
export const openRecords = 'Abrir mis registros';
export const stopAll = 'Dejar de compartir todo…';
export const stopAllTitle = '¿Dejar de compartir todo?';
export const stopAllText = (count: number): string =>
  numbered(count, {
    one: 'El único permiso termina de inmediato. Lo que se abrió antes puede haberse copiado.',
    many: 'Los # de permisos terminan de inmediato. Lo que se abrió antes puede haberse copiado.',
    other: 'Los # permisos terminan de inmediato. Lo que se abrió antes puede haberse copiado.',
  });
export const stopAllYes = 'Dejar de compartir todo';
export const keepSharing = 'Seguir compartiendo';
export const noRecords = 'Todavía no hay registros aquí';
export const noRecordsText = 'Pida una copia a su clínica o agregue un archivo.';
export const addRecords = 'Agregar registros';
export const setUpTitle = 'Configure Chartkey';
export const setUpText = 'Toma unos tres minutos. Necesitará papel y lápiz.';
export const setUp = 'Empezar';

/** `pide leer: medicamentos recetados (7 días)`. */
export function asks(classes: readonly string[], duration: number | undefined): string {
  const names = classes.includes('Other') ? [wholeChart] : classes.map((name) => classNames[name] ?? name);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${number(names.length - 3)} más`] : names;
  return duration === undefined ? `pide leer: ${listOf(shown)}` : `pide leer: ${listOf(shown)} (${days(duration)})`;
}
export const renews = 'Usted quiere compartir otra vez. Revíselo: puede compartir lo mismo o menos.';
export const offers = (what: string | undefined): string => `quiere darle una copia: ${what ?? 'su historia clínica'}`;

export const connectTitle = '¿Conectar este sitio?';
export const connectText = 'Así este sitio podrá pedirle que comparta. Conectar por sí solo no comparte nada.';
export const connect = 'Conectar';
export const connecting = 'Conectando…';
export const connected = 'está conectado. Ahora este sitio puede pedirle que comparta.';
export const connectRefused = 'No se conectó. El navegador recibió un no, y nada cambió.';

export const searchHint = 'Pruebas, medicamentos, clínicas';
export const shareEnded = 'Terminado';
export const noMatch = (words: string): string => `Nada coincide con “${words}”.`;
export const moreMatches = (count: number): string =>
  numbered(count, {
    one: '# resultado más en “Mis registros”',
    many: '# de resultados más en “Mis registros”',
    other: '# resultados más en “Mis registros”',
  });
export const allFound = (count: number): string => plural(count, 'resultado', 'resultados');
export const searchAdvice = 'Se busca en sus propios registros y permisos, solo en este dispositivo.';

/** Why an Approve did not count; told in the approval window as well. */
export const voided: Readonly<Record<VoidReason, string>> = {
  locked: 'Chartkey se bloqueó antes de enviarlo, así que su “Aprobar” no contó. No se compartió nada.',
  'page-left': 'Se salió de la página que pedía, así que su “Aprobar” no contó. No se compartió nada.',
  restarted: 'El navegador se reinició antes de enviarlo, así que su “Aprobar” no contó. No se compartió nada.',
  changed: 'Algo cambió después de su respuesta, así que su “Aprobar” no contó. No se compartió nada.',
  undone: 'Usted lo deshizo. No se compartió nada.',
  switched: 'Usted cambió a otra persona antes de enviarlo, así que su “Aprobar” no contó. No se compartió nada.',
  paused: 'Usted pausó todos los permisos antes de enviarlo, así que su “Aprobar” no contó. No se compartió nada.',
  clock: 'El reloj de esta computadora saltó antes de enviarlo, así que su “Aprobar” no contó. No se compartió nada.',
};
