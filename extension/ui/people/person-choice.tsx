import Check from 'lucide/dist/esm/icons/check.mjs';
import type { PeopleView } from '../../messages/views.ts';
import { acting as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface PersonChoiceProps {
  view: PeopleView;
  chosen(view: PeopleView): void;
}

/** Everybody, oneself first; one press switches. Who is active says so in words and with a tick. */
export function PersonChoice({ view, chosen }: PersonChoiceProps) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const choose = (person: string | undefined) =>
    void run(async () => chosen(await platform.call('people.switch', person === undefined ? {} : { person })));
  const rows = [
    { person: undefined, name: words.yourself, pending: view.pending },
    ...view.people.map(({ person, profile, pending }) => ({ person, name: profile.name, pending })),
  ];
  return (
    <div class="person-choice">
      <ul aria-label={words.choose}>
        {rows.map(({ person, name, pending }) => (
          <li key={person ?? ''}>
            <button type="button" disabled={busy} aria-current={person === view.active} onClick={() => choose(person)}>
              <span class="person-name">
                {person !== view.active && <span class="visually-hidden">{words.switchTo} </span>}
                {name}
                {person === view.active && <span class="visually-hidden">, {words.here}</span>}
              </span>{' '}
              {pending > 0 && <span class="small quiet">{words.waiting(pending)}</span>}
              {person === view.active && <Icon nodes={Check} size="small" />}
            </button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice code={error.code} />}
    </div>
  );
}
