import { dayAndTime } from './time.ts';

export const title = 'Alguien pide las claves de sus registros';
export const text = (at: number, until: number): string =>
  `Se usaron suficientes partes de sus guardianes: ${dayAndTime(at * 1000)}. Si usted no rechaza, las claves se entregan en esta fecha: ${dayAndTime(until * 1000)}.`;
export const ready = (at: number): string =>
  `Se usaron suficientes partes de sus guardianes: ${dayAndTime(at * 1000)}. El tiempo de espera terminó: las claves ya se pueden retirar.`;
export const you = 'Si fue usted desde otra computadora, no haga nada.';
export const locked = 'Desbloquee Chartkey para rechazar.';
export const refuse = 'Rechazar';
export const refused =
  'Rechazado. Nadie recibe sus claves con ese pedido. Haga partes nuevas si no sabe quién las pidió.';
export const refusedLater = 'Su rechazo quedó anotado y se envía en cuanto haya conexión.';
