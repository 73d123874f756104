import { plural } from './plural.ts';

/** What is said outside of any page: on the button in the toolbar, and in a reminder that anybody may see. */
export const brand = 'Chartkey';
export const locked = 'Chartkey: bloqueado';
export const paused = 'Chartkey: todos los permisos están en pausa';
export const pauseAsked = 'Chartkey: todavía no está en pausa: primero desbloquee';
export const keysAsked = 'Chartkey: alguien pide sus claves';
export const waiting = (count: number): string =>
  `Chartkey: ${plural(count, 'solicitud espera su respuesta', 'solicitudes esperan su respuesta')}`;
export const waitingMore = 'Chartkey: muchas solicitudes esperan su respuesta';
export const reminderTitle = 'Chartkey';
export const reminderText = 'Un permiso termina pronto. Abra Chartkey para verlo.';

export const remindersTitle = 'Recordarme antes de que termine un permiso';
export const remindersText =
  'Una semana y un día antes, como máximo una vez al día. El aviso no nombra ninguna clínica ni ningún registro, tampoco en una pantalla bloqueada.';
export const remindersOn = 'Recordarme';
export const remindersBlocked = 'El navegador no permite avisos de Chartkey. No se cambió nada.';
export const remindersSaved = 'Guardado.';
