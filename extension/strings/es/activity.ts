import type { ActivityFilter, ActivityKind } from '../../messages/activity-view.ts';
import { number, plural } from './plural.ts';

export const title = 'Actividad';
export const intro =
  'Cada solicitud, permiso y apertura en todos sus dispositivos, lo más reciente primero. Está cifrado con su clave.';
export const filter = 'Mostrar';
export const filters: Readonly<Record<ActivityFilter | 'all', string>> = {
  all: 'Todo',
  opened: 'Aperturas',
  shared: 'Compartido y detenido',
  asked: 'Solicitudes',
  records: 'Registros',
  portals: 'Sitios',
  people: 'Personas a quienes representa',
  keys: 'Formas de volver a entrar',
  rules: 'Reglas',
};
export const empty = 'Todavía no hay nada aquí';
export const emptyText = 'Aquí verá las solicitudes de las clínicas, lo que comparte y cada apertura.';
export const more = 'Ver anteriores';
export const shownOf = (shown: number, total: number): string => `Se muestran ${number(shown)} de ${number(total)}`;

const counted = (items: number | undefined, otherwise: string) =>
  items === undefined ? otherwise : plural(items, 'elemento', 'elementos');

/** One line of the log. */
export const line = (kind: ActivityKind, name: string, items?: number): string =>
  ({
    asked: `${name} pidió leer sus registros`,
    shared: `Usted compartió con ${name}: ${counted(items, 'registros')}`,
    refused: `Usted respondió “Ahora no” a ${name}`,
    cancelled: `${name} retiró su solicitud`,
    opened: `${name} abrió: ${counted(items, 'sus registros')}`,
    stopped: `Usted dejó de compartir con ${name}`,
    ended: `Terminó lo que usted compartía con ${name}`,
    narrowed: `Desde entonces usted comparte menos con ${name}`,
    paused: 'Usted pausó todos los permisos',
    resumed: 'Usted reanudó los permisos',
    received: `${name} le dio: ${counted(items, 'registros')}`,
    added: `Usted agregó: ${name} (${counted(items, 'registros')})`,
    connected: `Usted conectó ${name}`,
    disconnected: `Usted desconectó ${name}`,
    personAdded: `Ahora usted actúa por ${name}`,
    handedOver: `Usted hizo el traspaso a ${name}`,
    personRemoved: `Usted quitó de esta lista a ${name}`,
    guarded: `Usted eligió guardianes: ${name}`,
    unguarded: 'Usted anuló las partes de sus guardianes',
    recoveryRefused: 'Alguien pidió sus claves, y usted rechazó',
    ruleSaved: `Usted guardó una regla: ${name}`,
    ruleOff: `Usted apagó una regla: ${name}`,
    ruleRemoved: `Usted quitó una regla: ${name}`,
  })[kind];
