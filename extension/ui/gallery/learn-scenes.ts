import { approval, learn, practice as words } from '../../strings/words.ts';
import type { Scene } from './scenes.ts';

const practice = { page: 'practice' } as const;
const begun: Scene = { ...practice, press: [words.start] };

/** Learning: the cards, a search, one that a link led to; and practice from its first page to its refusal. */
export const learnScenes: Readonly<Record<string, Scene>> = {
  learn: { page: 'dashboard', hash: '#learn' },
  'learn-card': { page: 'dashboard', hash: '#learn/stop' },
  'learn-search': { page: 'dashboard', hash: '#learn', fill: { [learn.search]: learn.cards.sensitive.title } },
  'learn-none': { page: 'dashboard', hash: '#learn', fill: { [learn.search]: 'xylophone' } },
  practice: { ...practice },
  'practice-question': { ...begun },
  'practice-refused': { ...begun, last: [approval.notNow] },
};
