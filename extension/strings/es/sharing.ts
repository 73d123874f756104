import { numbered, plural } from './plural.ts';

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
