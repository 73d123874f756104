import { plural } from './plural.ts';

export const brand = 'Chartkey';
export const verified = 'verificado';
export const loading = 'Un momento…';
export const tryAgain = 'Intentar de nuevo';
export const close = 'Cerrar';
export const cancel = 'Cancelar';
export const done = 'Listo';
export const lock = 'Bloquear';
export const items = (count: number): string => plural(count, 'elemento', 'elementos');
export const errorCode = (code: string): string => `Código ${code}`;
export const offlineTitle = 'No hay conexión';
export const offlineText =
  'Lo que ve puede no estar al día. Detener cuenta de todos modos: se envía en cuanto vuelva la conexión.';
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const inARow = (names: readonly string[]): string => capital(names.join(', '));
export const host = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const oddLetters =
  '“xn--” en un nombre representa letras de otro alfabeto. Un sitio puede usarlas para parecerse a uno que usted conoce. Siga solo si lo esperaba.';
export const oddNumber = 'Este sitio tiene un número donde otros tienen un nombre. Siga solo si sabe de quién es.';
