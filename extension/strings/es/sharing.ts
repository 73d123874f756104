import { number, numbered, plural } from './plural.ts';

export const title = 'Permisos';
export const now = 'Compartido ahora';
export const ended = 'Terminados';
export const empty = 'Usted no comparte nada';
export const emptyText = 'Cuando aprueba una solicitud, aparece aquí con cada apertura.';
export const noneEnded = 'Todavía no ha terminado ninguno.';
export const timelineKey = 'una apertura';
export const today = 'Hoy';
export const manage = 'Administrar';
export const details = 'Detalles';
export const technical = 'Detalles técnicos';
export const until = (date: string): string => `hasta el ${date}`;
export const endedOn = (date: string): string => `terminó: ${date}`;
export const youStopped = (date: string): string => `usted lo detuvo: ${date}`;
export const sharedOn = 'Compartido el';
export const endsOn = 'Termina el';
export const dates = 'Registros de';
export const reason = 'Para qué';
export const itemsThen = 'Elementos entonces';
export const site = 'Sitio';
export const lastOpened = 'Última apertura';
export const never = 'Nunca';
export const openedBefore = (count: number): string =>
  numbered(count, {
    one: 'Se abrió # vez antes de terminar: lo que vieron puede haberse copiado.',
    many: 'Se abrió # de veces antes de terminar: lo que vieron puede haberse copiado.',
    other: 'Se abrió # veces antes de terminar: lo que vieron puede haberse copiado.',
  });
export const neverOpened = 'Nunca se abrió: ahora nadie puede abrirlo.';
export const state = {
  sending: 'Enviando ahora',
  active: 'Compartido',
  stopping: 'Deteniendo',
  stopped: 'Detenido',
  expired: 'Terminado',
};
export const stopSelected = (count: number): string =>
  numbered(count, {
    one: 'Detener # permiso',
    many: 'Detener # de permisos',
    other: 'Detener # permisos',
  });
export const select = (name: string): string => `Seleccionar: ${name}`;
export const chain = 'En la cadena de bloques';
export const chainStates = { 'not-yet': 'todavía no', granted: 'otorgado', revoked: 'revocado' };
export const tokenId = 'Id del token';
export const waiting = (count: number): string => plural(count, 'solicitud espera', 'solicitudes esperan');
export const openings = (count: number): string =>
  count === 0 ? 'nunca se abrió' : plural(count, 'apertura', 'aperturas');

export const search = 'Buscar en sus permisos';
export const searchHint = 'Una clínica, o lo que comparte';
export const noneMatch = (words: string): string => `Ningún permiso coincide con “${words}”.`;
export const found = (count: number): string => plural(count, 'permiso coincide', 'permisos coinciden');
export const openedSoFar = (count: number): string =>
  numbered(count, {
    one: 'Se abrió # vez: lo que vieron puede haberse copiado.',
    many: 'Se abrió # de veces: lo que vieron puede haberse copiado.',
    other: 'Se abrió # veces: lo que vieron puede haberse copiado.',
  });
/** `day` is a date in words. */
export const turnedDown = (day: string): string =>
  `Rechazaron su oferta el ${day}. Sigue abierta para ellos hasta que usted la detenga.`;
export const unopenedSoFar = 'Todavía no se abrió: si lo detiene ahora, nadie podrá abrirlo jamás.';
export const clinicShares = (name: string, count: number): string => `${name}: ${plural(count, 'permiso', 'permisos')}`;
export const stopClinic = (count: number): string => `Detener los ${number(count)}`;
export const stopClinicOf = (name: string, count: number): string =>
  numbered(count, {
    one: `Detener # permiso con ${name}`,
    many: `Detener los # de permisos con ${name}`,
    other: `Detener los # permisos con ${name}`,
  });
export const actions = 'Cambiar este permiso';

export const less = 'Compartir menos…';
export const lessWith = (name: string): string => `Compartir menos con ${name}`;
export const lessTitle = (name: string): string => `Compartir menos con ${name} desde ahora`;
export const lessText =
  'Quite lo que ya no necesitan. Lo demás queda como está, y ninguna clínica tiene que hacer nada.';
export const lessHonest =
  'Desde entonces no pueden abrir lo que usted quite. Lo que abrieron antes puede haberse copiado.';
export const lessKeep = 'Pueden seguir leyendo';
export const lessCount = (name: string, count: number): string => `${name}: ${number(count)}`;
export const lessFrom = 'Solo desde';
export const lessAsNow = 'Tan atrás como ahora';
export const lessFromYear = (year: string): string => `Comienzo de ${year}`;
export const lessNothingNew = 'Nada que se archive después de este mes';
export const lessAfter = (left: number, before: number): string =>
  `Entonces podrán abrir ${number(left)} de ${plural(before, 'elemento', 'elementos')}.`;
export const lessDo = 'Compartir menos';
export const lessNothing = 'Para quitarlo todo, deje de compartir.';
export const narrowedTo = (what: string): string => `Ahora usted comparte menos: ${what}`;
export const narrowedSince = (month: string): string => `Solo desde ${month}`;
export const narrowedUntil = (month: string): string => `Nada después de ${month}`;
export const narrowedWaiting = 'Todavía no se pudo avisar al servicio de almacenamiento. Chartkey sigue intentando.';
export const lessDone = (name: string): string => `Desde ahora, ${name} puede abrir menos.`;

export const plan = 'Detener un día…';
export const planWith = (name: string): string => `Elegir el día para dejar de compartir con ${name}`;
export const planTitle = (name: string): string => `Dejar de compartir con ${name} un día determinado`;
export const planDay = 'Detener al comienzo de este día';
export const planHonest =
  'Este navegador envía la orden de detener, también con Chartkey bloqueado. Si ese día está cerrado, la envía la próxima vez que usted lo abra.';
export const planDo = 'Detener ese día';
export const planned = (date: string): string => `Se detiene el ${date}`;
export const planUndo = 'Seguir compartiendo';
export const planUndoWith = (name: string): string => `Seguir compartiendo con ${name} hasta que termine`;
export const plannedDone = (name: string, date: string): string => `Se deja de compartir con ${name} el ${date}.`;
export const planUndone = (name: string): string => `Se sigue compartiendo con ${name} hasta que termine.`;
export const stopIsFinal = 'Detener no se puede deshacer. Puede compartir de nuevo en cualquier momento.';

export const again = 'Compartir otra vez…';
export const againWith = (name: string): string => `Compartir otra vez con ${name}`;
export const renew = 'Renovar…';
export const renewWith = (name: string): string => `Renovar el permiso con ${name}`;

export const openingsTitle = 'Aperturas';
export const openingProven = 'Lo prueba un comprobante que ellos firmaron';
export const noOpenings = 'Nadie lo ha abierto.';
export const moreOpenings = (count: number): string => `Mostrar ${number(count)} anteriores`;
