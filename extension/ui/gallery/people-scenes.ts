import { acting, people, setup } from '../../strings/words.ts';
import { type Answers, failing, silent } from './sample-platform.ts';
import { requestId } from './samples/approval.ts';
import { actingForElla, ella, family, longNamed, manyPeople, noPeople, rosa } from './samples/people.ts';
import { noRecords, recordsView } from './samples/records.ts';
import { emptyPopup } from './samples/sharing.ts';
import type { Scene } from './scenes.ts';

const list = (view: typeof family): Answers => ({ 'people.list': () => view });
const page = { page: 'dashboard', hash: '#people' } as const;
const handOver = { page: 'dashboard', hash: `#hand-over/${ella.person}`, answers: list(family) } as const;
const someoneElse = {
  ...recordsView,
  others: { [recordsView.sources[0]!.record]: { name: 'Tomás Vega', born: '1985-02-11' } },
};

/** People one acts for, and every screen while acting for one of them. */
export const peopleScenes: Readonly<Record<string, Scene>> = {
  people: { ...page, answers: list(family) },
  'people-acting': { ...page, answers: list(actingForElla) },
  'people-none': { ...page, answers: list(noPeople) },
  'people-loading': { ...page, answers: { 'people.list': silent } },
  'people-error': { ...page, answers: { 'people.list': failing('TIMEOUT') } },
  'people-long': { ...page, answers: list(manyPeople) },
  'people-add': { ...page, answers: list(noPeople), press: [people.add] },
  'people-missing': { ...page, answers: list(noPeople), press: [people.add, people.save] },
  'people-words': { ...page, answers: list(family), press: [people.add], choose: [people.authorities.other] },
  'people-change': { ...page, answers: list(family), press: [people.changeOne(ella.profile.name)] },
  'people-remove': { ...page, answers: list(family), press: [people.removeOne(ella.profile.name)] },
  'people-busy': {
    ...page,
    answers: { ...list(family), 'people.remove': failing('PERSON_BUSY') },
    press: [people.removeOne(rosa.profile.name), people.removeYes],
  },
  'hand-over': handOver,
  'hand-over-proof': { ...handOver, press: [people.begin] },
  'hand-over-words': { ...handOver, press: [people.begin, people.showWords, setup.show], password: 'three calm boats' },
  'hand-over-gone': { ...handOver, answers: list(noPeople) },
  'acting-records': {
    page: 'dashboard',
    answers: { ...list(actingForElla), 'records.view': () => someoneElse },
  },
  'acting-empty': { page: 'dashboard', answers: { ...list(actingForElla), 'records.view': () => noRecords } },
  'acting-keys': { page: 'dashboard', hash: '#keys', answers: list(actingForElla) },
  'acting-popup': { page: 'popup', answers: list(actingForElla) },
  'acting-popup-long': { page: 'popup', answers: { ...list(manyPeople), 'popup.view': () => emptyPopup } },
  'acting-choice': {
    page: 'popup',
    answers: list({ ...manyPeople, active: longNamed.person }),
    press: [acting.switchPerson],
  },
  'acting-self': { page: 'popup', answers: list(family) },
  'acting-approve': { page: 'approve', hash: `#access=${requestId}`, answers: list(actingForElla) },
  'acting-approve-long': { page: 'approve', hash: `#access=${requestId}`, answers: list(manyPeople) },
  'acting-other': {
    page: 'approve',
    hash: `#access=${requestId}`,
    answers: { ...list(family), 'approval.get': failing('OTHER_PERSON') },
  },
};
