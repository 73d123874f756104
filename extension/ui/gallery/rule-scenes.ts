import { rules as words } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import {
  digestView,
  dryRunView,
  longRules,
  nobodyKnown,
  noNews,
  noRules,
  quietDigest,
  ruleNews,
  rulesView,
} from './samples/rules.ts';
import type { Scene } from './scenes.ts';

const rules = { page: 'dashboard', hash: '#rules' } as const;
const known = { 'rules.view': () => rulesView, 'rules.preview': () => dryRunView } as const;
const fresh = { ...known, 'rules.view': () => noRules } as const;

/** Standing rules: the list, the editor with its dry run, what they did, the week, and what the popup says. */
export const ruleScenes: Readonly<Record<string, Scene>> = {
  rules: { ...rules, answers: known },
  'rules-empty': { ...rules, answers: fresh },
  'rules-nobody': { ...rules, answers: { 'rules.view': () => nobodyKnown } },
  'rules-loading': { ...rules, answers: { 'rules.view': silent } },
  'rules-error': { ...rules, answers: { 'rules.view': failing('VAULT_DAMAGED') } },
  'rules-long': { ...rules, answers: { 'rules.view': () => longRules } },
  'rule-labs': { ...rules, answers: fresh, press: [words.templates.labs] },
  'rule-minds': {
    ...rules,
    answers: { ...fresh, 'rules.preview': () => ({ tried: [], untried: 0 }) },
    press: [words.templates.minds],
  },
  'rule-insurers': { ...rules, answers: fresh, press: [words.templates.insurers] },
  'rule-own': { ...rules, answers: fresh, press: [words.templates.own] },
  'rule-try-error': {
    ...rules,
    answers: { ...fresh, 'rules.preview': failing('VAULT_DAMAGED') },
    press: [words.templates.research],
  },
  'rule-save-error': {
    ...rules,
    answers: { ...fresh, 'rules.save': failing('QUOTA_EXCEEDED') },
    press: [words.templates.research, words.save],
  },
  digest: { page: 'dashboard', hash: '#digest', answers: { 'ruleDigest.get': () => digestView } },
  'digest-quiet': { page: 'dashboard', hash: '#digest', answers: { 'ruleDigest.get': () => quietDigest } },
  'digest-error': { page: 'dashboard', hash: '#digest', answers: { 'ruleDigest.get': failing('TIMEOUT') } },
  'popup-rule': { page: 'popup', answers: { 'ruleNews.get': () => ruleNews } },
  'popup-rule-digest': { page: 'popup', answers: { 'ruleNews.get': () => ({ ...noNews, digest: true }) } },
  'sharing-rule': { page: 'dashboard', hash: '#sharing', answers: { 'ruleNews.get': () => ruleNews } },
};
