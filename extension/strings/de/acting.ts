import type { ActingFor } from '../../profiles/profile.ts';
import { plural } from './plural.ts';

export const actingFor = (name: string): string => `Sie handeln für ${name}`;
export const yourself = 'Sie selbst';
export const ownRecords = 'Ihre eigene Akte';
export const switchPerson = 'Wechseln';
export const switchTo = 'Wechseln zu';
export const choose = 'Um wessen Akte geht es?';
export const here = 'jetzt';
export const waiting = (count: number): string => plural(count, 'Anfrage wartet', 'Anfragen warten');
export const switched = (name: string | undefined): string =>
  name === undefined ? 'Sie handeln wieder für sich selbst.' : `Sie handeln jetzt für ${name}.`;
export const otherPerson = 'Diese Anfrage betrifft eine andere Person, für die Sie handeln';
export const otherPersonText =
  'Sie bleibt bei dieser Person. Wechseln Sie zu ihr, um zu antworten. Soll die Antwort für jemand anderen gelten, wählen Sie „Jetzt nicht“ und lassen Sie auf der Seite der Einrichtung neu anfragen.';

export const relations: Readonly<Record<ActingFor['relation'], string>> = {
  child: 'Ihr Kind',
  parent: 'Ein Elternteil von Ihnen',
  partner: 'Ihre Partnerin oder Ihr Partner',
  relative: 'Jemand anderes aus Ihrer Familie',
  other: 'Eine Person in Ihrer Obhut',
};
const rights = {
  parent: 'Sie entscheiden als Elternteil.',
  guardian: 'Sie entscheiden, weil ein Gericht Sie dazu bestellt hat.',
  proxy: 'Sie entscheiden mit einer Vollmacht für Gesundheitsfragen.',
};
/** `Ihr Kind. Sie entscheiden als Elternteil.` */
export const standing = (acting: ActingFor): string =>
  `${relations[acting.relation]}. ${acting.authority === 'other' ? `Ihr Recht zu entscheiden: ${acting.words}.` : rights[acting.authority]}`;

export const soonShort = (who: string): string => `${who} wird bald volljährig`;
export const seeHandOver = 'Übergabe ansehen';
