import Users from 'lucide/dist/esm/icons/users.mjs';
import { acting as words } from '../../strings/words.ts';
import { CloseOrNext } from '../approval/close-or-next.tsx';
import { Empty } from '../components/empty.tsx';
import { usePeople } from './people-context.tsx';
import { PersonChoice } from './person-choice.tsx';

/** A question that waits for somebody else: it is not shown, and not answered, for whoever is active now. */
export function OtherPerson() {
  const people = usePeople();
  return (
    <main class="outcome">
      <Empty icon={Users} title={words.otherPerson} text={words.otherPersonText} />
      {people?.data && <PersonChoice view={people.data} chosen={people.put} />}
      <CloseOrNext />
    </main>
  );
}
