import { datesIn } from '../dates.ts';
import { numbered, plural } from './plural.ts';

export const { clock, day, dayOfYear, monthOfYear, dayAndTime, when, ago, clinical, month, monthAloud } = datesIn(
  'es-US',
  'hace un momento',
);

export const days = (count: number): string => plural(count, 'día', 'días');
export const daysLeft = (count: number): string =>
  count < 1 ? 'termina hoy' : numbered(count, { one: 'queda # día', many: 'quedan # de días', other: 'quedan # días' });

export const clockTitle = 'El reloj de esta computadora parece estar mal';
export const clockShows = (here: number, there: number): string =>
  `Aquí marca: ${dayAndTime(here)}. En el servicio de almacenamiento es: ${dayAndTime(there)}.`;
export const clockMeans =
  'Corríjalo para volver a compartir. Así los permisos terminan el día que usted elige. Detener y pausar funcionan de todos modos.';
