import type { PersonView } from '../../messages/views.ts';
import { acting as standing, time, people as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';

interface PersonCardProps {
  person: PersonView;
  active: boolean;
  busy: boolean;
  act(): void;
  change(): void;
  handOver(): void;
  remove(): void;
}

/** Somebody one acts for: who, by what right, what there is, and when that ends. */
export function PersonCard({ person, active, busy, act, change, handOver, remove }: PersonCardProps) {
  const { profile, items, sharing, pending, majority } = person;
  const { name, birthDate, acting } = profile;
  const facts = [
    ...(birthDate ? [words.born(time.clinical(birthDate))] : []),
    words.items(items),
    words.shares(sharing),
    ...(pending > 0 ? [standing.waiting(pending)] : []),
  ];
  const day = majority && time.clinical(majority.day);
  return (
    <li class="card person">
      <div class="person-head">
        <div>
          <h2 class="item-title">{name}</h2>
          <p class="small quiet">{standing.standing(acting)}</p>
          <p class="small caption">{facts.join(' · ')}</p>
        </div>
        {active ? (
          <p class="person-active">{words.actingNow}</p>
        ) : (
          <button type="button" class="button" aria-label={words.act(name)} disabled={busy} onClick={act}>
            {words.act(name)}
          </button>
        )}
      </div>
      {majority && day && majority.stage !== 'early' && (
        <Notice tone={majority.stage === 'due' ? 'caution' : 'info'}>
          <p class="small">{majority.stage === 'due' ? words.due(name) : words.soon(name, day)}</p>
        </Notice>
      )}
      {majority && day && majority.stage === 'early' && <p class="small quiet">{words.decidesFrom(name, day)}</p>}
      <div class="actions">
        <button type="button" class="button" aria-label={words.changeOne(name)} onClick={change}>
          {words.change}
        </button>
        <button type="button" class="button" aria-label={words.handOverTo(name)} onClick={handOver}>
          {words.handOver}
        </button>
        <button type="button" class="button button-stop" aria-label={words.removeOne(name)} onClick={remove}>
          {words.remove}
        </button>
      </div>
    </li>
  );
}
