import { number, numbered, plural } from './plural.ts';
import { when } from './time.ts';

export const panic = 'Pausar todo';
export const panicName = 'Pausar todos los permisos y bloquear';
export const panicLong = 'Pausar todos los permisos';
export const resume = 'Reanudar los permisos';
export const title = 'Todos los permisos están en pausa';
export const pressed = (here: boolean, at: number, now: number): string =>
  here ? `Usted los pausó aquí: ${when(at, now)}.` : `Usted los pausó en otro dispositivo: ${when(at, now)}.`;
export const nobody = 'Nadie puede abrir sus registros hasta que usted reanude.';
export const unlockToResume = 'Desbloquee para reanudar.';
export const notToldTitle = 'Todavía no está todo en pausa';
export const notTold = (waiting: number, total: number): string =>
  waiting < total
    ? `Aún no se pudo avisar al servicio que guarda sus registros cifrados sobre ${number(waiting)} de ${plural(total, 'permiso', 'permisos')}. Mientras tanto, lo que usted compartió todavía se puede abrir allí. Chartkey sigue intentando, incluso cuando está bloqueado.`
    : 'Aún no se pudo avisar al servicio que guarda sus registros cifrados. Mientras tanto, lo que usted compartió todavía se puede abrir allí. Chartkey sigue intentando, incluso cuando está bloqueado.';
export const pausedNow = 'En pausa desde ahora';
export const resumingTitle = 'Los permisos vuelven';
export const resuming = (waiting: number): string =>
  numbered(waiting, {
    one: '# permiso espera hasta que se pueda avisar al servicio que guarda sus registros cifrados.',
    many: '# de permisos esperan hasta que se pueda avisar al servicio que guarda sus registros cifrados.',
    other: '# permisos esperan hasta que se pueda avisar al servicio que guarda sus registros cifrados.',
  });
export const askedTitle = 'Todavía no está en pausa: primero desbloquee';
export const asked = (at: number, now: number): string =>
  `Chartkey estaba bloqueado cuando usted presionó (${when(at, now)}) y no podía hablar por usted. Su orden está anotada: desbloquee, y todos los permisos se pausan antes que cualquier otra cosa. Hasta entonces las clínicas todavía pueden abrir lo que usted compartió.`;
export const pausingTitle = 'Pausando todos los permisos';
export const pausing = 'Chartkey se bloquea en cuanto quede anotado.';

export const locksIn = (seconds: number): string => `Se bloquea en ${plural(seconds, 'segundo', 'segundos')}`;
export const locksSoon = 'Chartkey se bloquea en menos de un minuto.';
export const stay = 'Seguir sin bloquear';

export const shortcutsTitle = 'Atajos de teclado';
export const shortcutsText =
  'Funcionan en cualquier parte de este navegador. Puede cambiarlos en los ajustes de extensiones del navegador.';
export const shortcutNames: Readonly<Record<string, string>> = {
  'lock-now': 'Bloquear ahora',
  'panic-stop': 'Pausar todos los permisos y bloquear',
};
export const noShortcut = 'sin definir';
