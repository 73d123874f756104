import type { ScreenParams } from '../messages/protocol.ts';
import type { PeopleView } from '../messages/views.ts';
import type { Household } from './household.ts';
import { addPerson, changePerson, handOver, removePerson, switchPerson } from './people.ts';
import { peopleView } from './people-view.ts';

/** Answers about the people one acts for; each says how things are afterwards. */
export function peopleHandlers(household: Household) {
  const { self } = household;
  const then = async (work: Promise<unknown>): Promise<PeopleView> => {
    await work;
    self.news('people', 'activity', 'approvals', 'state');
    return peopleView(household);
  };
  return {
    'people.list': () => peopleView(household),
    'people.add': ({ profile }: ScreenParams<'people.add'>) => then(addPerson(household, profile)),
    'people.change': ({ person, profile }: ScreenParams<'people.change'>) =>
      then(changePerson(household, person, profile)),
    'people.switch': ({ person }: ScreenParams<'people.switch'>) => then(switchPerson(household, person)),
    'people.remove': ({ person, stopSharing }: ScreenParams<'people.remove'>) =>
      then(removePerson(household, person, stopSharing)),
    'people.handOver': ({ person }: ScreenParams<'people.handOver'>) => then(handOver(household, person)),
  };
}
