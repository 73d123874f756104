import type { KnownInstitutionView } from '../../messages/rule-views.ts';
import { rules as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { Origin } from '../components/origin.tsx';
import { Checks } from './checks.tsx';
import { type DraftWho, isSame, memberOf, type RuleDraft } from './rule-draft.ts';

interface RuleWhoProps {
  draft: RuleDraft;
  known: readonly KnownInstitutionView[];
  set(change: Partial<RuleDraft>): void;
}

const kinds = ['insurer', 'research', 'clinic', 'hospital', 'laboratory', 'pharmacy'] as const;
const whos: readonly DraftWho[] = ['anyone', 'kinds', 'unverified', 'members'];

/** Whom a rule is about: one that shares names institutions, the others may be about anyone. */
export function RuleWho({ draft, known, set }: RuleWhoProps) {
  if (draft.action === 'approve') return <Institutions legend={words.careTeam} draft={draft} known={known} set={set} />;
  return (
    <>
      <fieldset class="checks">
        <legend>{words.who}</legend>
        <ul>
          {whos
            .filter((who) => who !== 'members' || known.length > 0 || draft.members.length > 0)
            .map((who) => (
              <li key={who}>
                <label>
                  <input type="radio" name="rule-who" checked={draft.who === who} onChange={() => set({ who })} />
                  <span>{words.whos[who]}</span>
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      {draft.who === 'kinds' && (
        <Checks
          legend={words.whos.kinds}
          options={kinds.map((value) => ({ value, text: words.kinds[value] }))}
          chosen={draft.kinds}
          change={(chosen) => set({ kinds: kinds.filter((kind) => chosen.includes(kind)) })}
        />
      )}
      {draft.who === 'members' && <Institutions legend={words.whos.members} draft={draft} known={known} set={set} />}
    </>
  );
}

function Institutions({ legend, draft, known, set }: RuleWhoProps & { legend: string }) {
  const gives = draft.action === 'approve';
  // One that was named before and is not listed any more can still be taken out.
  const gone = draft.members.filter((member) => !known.some((one) => isSame(one, member)));
  const all = [...known, ...gone.map((member) => ({ ...member, shares: 0, accredited: false }))];
  const keyOf = ({ grantee, origin }: { grantee: string; origin: string }) => `${grantee} ${origin}`;
  if (all.length === 0)
    return (
      <Notice tone="info" title={words.noInstitutions}>
        <p class="small">{words.noInstitutionsText}</p>
      </Notice>
    );
  return (
    <Checks
      legend={legend}
      hint={gives ? words.careTeamHint : undefined}
      options={all.map((one) => ({
        value: keyOf(one),
        text: one.name,
        disabled: gives && !one.accredited,
        more: (
          <>
            <span class="checks-line">{one.place}</span>
            <span class="checks-line">
              <Origin origin={one.origin} />
            </span>
            <span class="checks-line">{gives && !one.accredited ? words.notVouched : words.shared(one.shares)}</span>
          </>
        ),
      }))}
      chosen={draft.members.map(keyOf)}
      change={(chosen) => set({ members: all.filter((one) => chosen.includes(keyOf(one))).map(memberOf) })}
    />
  );
}
