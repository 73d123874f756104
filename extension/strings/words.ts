import type { ErrorTexts } from '#protocol/strings/errors/error-texts';
import type { GrantWords } from '#protocol/strings/grant-words';
import type { Said } from '#protocol/strings/said';
import type * as english from './en.ts';

export type Catalogue = Said<typeof english>;
export type Section = keyof Catalogue;

const section = <S extends Section>(): Catalogue[S] => ({}) as Catalogue[S];

/** Empty until `speak`; every page calls it before it first renders, so words are never read while a module loads. */
export const accounting = section<'accounting'>();
export const acting = section<'acting'>();
export const activity = section<'activity'>();
export const approval = section<'approval'>();
export const common = section<'common'>();
export const deposit = section<'deposit'>();
export const errors: ErrorTexts = section<'errors'>();
export const exported = section<'exported'>();
export const hygiene = section<'hygiene'>();
export const keyRequest = section<'keyRequest'>();
export const keys = section<'keys'>();
export const learn = section<'learn'>();
export const password = section<'password'>();
export const pause = section<'pause'>();
export const people = section<'people'>();
export const popup = section<'popup'>();
export const receipt = section<'receipt'>();
export const practice = section<'practice'>();
export const records = section<'records'>();
export const recovery = section<'recovery'>();
export const restore = section<'restore'>();
export const rules = section<'rules'>();
export const settings = section<'settings'>();
export const setup = section<'setup'>();
export const sharing = section<'sharing'>();
export const storageLost = section<'storageLost'>();
export const terms: GrantWords = section<'terms'>();
export const time = section<'time'>();
export const unlock = section<'unlock'>();
export const wallet = section<'wallet'>();
export const worker = section<'worker'>();

const sections: { readonly [S in Section]: Catalogue[S] } = {
  accounting,
  acting,
  activity,
  approval,
  common,
  deposit,
  errors,
  exported,
  hygiene,
  keyRequest,
  keys,
  learn,
  password,
  pause,
  people,
  popup,
  receipt,
  practice,
  records,
  recovery,
  restore,
  rules,
  settings,
  setup,
  sharing,
  storageLost,
  terms,
  time,
  unlock,
  wallet,
  worker,
};

/** Puts the words of one language in place; called again with more of them, it adds those. */
export function speak(catalogue: Partial<Catalogue>): void {
  for (const [name, texts] of Object.entries(catalogue)) Object.assign(sections[name as Section], texts);
}
