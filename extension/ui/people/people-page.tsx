import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { useState } from 'preact/hooks';
import type { PersonView } from '../../messages/views.ts';
import type { Profile } from '../../profiles/profile.ts';
import { acting, common, people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import type { Route } from '../dashboard/route.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { usePeople } from './people-context.tsx';
import { PersonCard } from './person-card.tsx';
import { PersonForm } from './person-form.tsx';
import { RemovePerson } from './remove-person.tsx';

/** Everybody whose records this browser keeps besides one's own. */
export function PeoplePage({ go }: { go(route: Route): void }) {
  const platform = usePlatform();
  const people = usePeople();
  const switching = useAction();
  const [editing, setEditing] = useState<PersonView | 'new'>();
  const [removing, setRemoving] = useState<PersonView>();
  const [said, setSaid] = useState('');
  const data = people?.data;
  const error = people?.error ?? switching.error;

  const save = async (profile: Profile) => {
    const next =
      editing === 'new'
        ? await platform.call('people.add', { profile })
        : await platform.call('people.change', { person: editing!.person, profile });
    people?.put(next);
    setEditing(undefined);
    setSaid(words.saved(profile.name));
  };
  const act = ({ person, profile }: PersonView) =>
    void switching.run(async () => {
      people?.put(await platform.call('people.switch', { person }));
      setSaid(acting.switched(profile.name));
    });
  const addButton = (
    <button type="button" class="button button-primary" onClick={() => setEditing('new')}>
      <Icon nodes={Plus} size="small" />
      {words.add}
    </button>
  );

  return (
    <>
      <PageHead title={words.title}>{data && data.people.length > 0 && !editing && addButton}</PageHead>
      <p class="quiet measure">{words.intro}</p>
      {error && <ErrorNotice code={error.code} retry={() => people?.reload()} />}
      {!data && !error && <Busy text={common.loading} />}
      {editing && (
        <PersonForm
          key={editing === 'new' ? 'new' : editing.person}
          {...(editing === 'new' ? {} : { known: editing.profile })}
          save={save}
          cancel={() => setEditing(undefined)}
        />
      )}
      {data?.people.length === 0 && !editing && (
        <Empty icon={Users} title={words.nobody} text={words.nobodyText}>
          <div class="actions">{addButton}</div>
        </Empty>
      )}
      {!editing && (
        <ul class="people">
          {data?.people.map((person) => (
            <PersonCard
              key={person.person}
              person={person}
              active={person.person === data.active}
              busy={switching.busy}
              act={() => act(person)}
              change={() => setEditing(person)}
              handOver={() => go({ page: 'hand-over', person: person.person })}
              remove={() => setRemoving(person)}
            />
          ))}
        </ul>
      )}
      {removing && (
        <RemovePerson
          person={removing}
          removed={(next) => {
            people?.put(next);
            setSaid(words.removed(removing.profile.name));
          }}
          close={() => setRemoving(undefined)}
        />
      )}
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}
