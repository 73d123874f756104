import type { ActingFor } from '../../profiles/profile.ts';
import { plural } from './plural.ts';

export const actingFor = (name: string): string => `Usted actúa por ${name}`;
export const yourself = 'Usted';
export const ownRecords = 'Sus propios registros';
export const switchPerson = 'Cambiar';
export const switchTo = 'Cambiar a';
export const choose = '¿De quién son los registros?';
export const here = 'ahora';
export const waiting = (count: number): string => plural(count, 'solicitud espera', 'solicitudes esperan');
export const switched = (name: string | undefined): string =>
  name === undefined ? 'Usted vuelve a actuar en nombre propio.' : `Ahora usted actúa por ${name}.`;
export const otherPerson = 'Esta solicitud es para otra persona a quien usted representa';
export const otherPersonText =
  'Sigue siendo de esa persona. Cambie a ella para responder. Para responder por otra, elija “Ahora no” y vuelva a pedirlo desde la página de la clínica.';

export const relations: Readonly<Record<ActingFor['relation'], string>> = {
  child: 'Su hijo o hija',
  parent: 'Su padre o madre',
  partner: 'Su pareja',
  relative: 'Otro familiar',
  other: 'Una persona a su cuidado',
};
const rights = {
  parent: 'Usted decide como padre o madre.',
  guardian: 'Usted decide como tutor o tutora por orden de un tribunal.',
  proxy: 'Usted decide con un poder para decisiones de salud.',
};
/** `Su hijo o hija. Usted decide como padre o madre.` */
export const standing = (acting: ActingFor): string =>
  `${relations[acting.relation]}. ${acting.authority === 'other' ? `Su derecho a decidir: ${acting.words}.` : rights[acting.authority]}`;

export const soonShort = (who: string): string => `${who} pronto será mayor de edad`;
export const seeHandOver = 'Ver el traspaso';
