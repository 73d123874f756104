import type { Hex } from '#protocol/bytes';
import type { RuleDeedView } from '../../messages/rule-views.ts';
import { terms as grantWords, time, rules as words } from '../../strings/words.ts';
import { classList } from './rule-words.ts';

interface RuleDeedsProps {
  deeds: readonly RuleDeedView[];
  stopping: ReadonlySet<Hex>;
  stop(grant: Hex, name: string): void;
}

/** Everything that rules did, each with its own way back: one tap stops it. */
export const RuleDeeds = ({ deeds, stopping, stop }: RuleDeedsProps) => (
  <ul class="rule-deeds">
    {deeds.map((deed) => (
      <li key={`${deed.at}${deed.grant ?? deed.name}`}>
        <div class="small">
          <p class="wrap">
            {deed.did === 'gave' ? words.gave(deed.name, classList(deed.classes)) : words.refusedWith(deed.name)}
          </p>
          <p class="quiet">
            {[
              time.dayAndTime(deed.at),
              deed.expires === undefined ? undefined : words.until(grantWords.dayName(deed.expires)),
              deed.state && words.states[deed.state],
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {deed.grant && deed.state === 'live' && (
          <Stop grant={deed.grant} name={deed.name} stopping={stopping.has(deed.grant)} stop={stop} />
        )}
      </li>
    ))}
  </ul>
);

interface StopProps {
  grant: Hex;
  name: string;
  stopping: boolean;
  stop(grant: Hex, name: string): void;
}

export const Stop = ({ grant, name, stopping, stop }: StopProps) =>
  stopping ? (
    <span class="small quiet">{words.stopping}</span>
  ) : (
    <button type="button" class="button" aria-label={words.stopWith(name)} onClick={() => stop(grant, name)}>
      {words.stop}
    </button>
  );
