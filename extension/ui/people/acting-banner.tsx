import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { useState } from 'preact/hooks';
import { acting as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { Say } from '../components/say.tsx';
import { usePeople } from './people-context.tsx';
import { PersonChoice } from './person-choice.tsx';

/**
 * Whose records these are, on every screen, in words: a band and an icon are not enough for whoever does not see them. Absent
 * for people who act for nobody else. Where something is being answered there is no way to switch beside it.
 */
export function ActingBanner({ canSwitch = true }: { canSwitch?: boolean }) {
  const people = usePeople();
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState('');
  const view = people?.data;
  if (!people || !view || (view.people.length === 0 && view.active === undefined)) return null;
  const acting = view.people.find(({ person }) => person === view.active);
  return (
    <section class={acting ? 'acting acting-other' : 'acting'} aria-label={words.choose}>
      <Icon nodes={acting ? Users : UserRound} />
      <p class="acting-words">
        <b>{acting ? words.actingFor(acting.profile.name) : words.ownRecords}</b>
        {acting && <span class="small"> {words.standing(acting.profile.acting)}</span>}
      </p>
      {canSwitch && (
        <button type="button" class="button" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {words.switchPerson}
        </button>
      )}
      {choosing && canSwitch && (
        <PersonChoice
          view={view}
          chosen={(next) => {
            people.put(next);
            setChoosing(false);
            setSaid(words.switched(next.people.find(({ person }) => person === next.active)?.profile.name));
          }}
        />
      )}
      <Say text={said} />
    </section>
  );
}
