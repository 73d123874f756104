import { classesOfScopes, type RecordClass } from '#protocol/fhir/classes';
import type { Context } from '../background/context.ts';
import type { RuleDeedView } from '../messages/rule-views.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';

/** Refusals that are looked back at; older ones are in the activity. */
const refusalsKept = 200;

const refusals = new Set(['refused'] as const);

/** Everything that rules did, newest first: what they gave from the ledger, what they refused from the log. */
export async function ruleDeeds({ ledger: reader, now }: Pick<Context, 'ledger' | 'now'>): Promise<RuleDeedView[]> {
  const ledger = await reader.read();
  if (ledger.rules.size === 0) return [];
  const gave = [...ledger.grants.values()].flatMap((grant) => gaveView(grant, ledger, now()));
  const { deeds } = await reader.activity(0, refusalsKept, refusals);
  const refused = deeds.flatMap(({ entry }): RuleDeedView[] => {
    if (entry.kind !== 'refused' || !entry.ruled) return [];
    return [{ at: entry.at, did: 'refused', name: entry.name, by: entry.ruled.map(brief), classes: [] }];
  });
  return [...gave, ...refused].sort((a, b) => b.at - a.at);
}

const brief = ({ rule, version }: { rule: string; version: number }) => ({ rule, version });

function gaveView({ id, at, grant, items, ruled }: GrantRow, ledger: Ledger, now: number): RuleDeedView[] {
  if (!ruled) return [];
  const { terms, expires } = grant;
  const live = now < expires * 1000 ? 'live' : 'expired';
  const state = ledger.stopped.has(id) ? 'stopped' : live;
  const opened = ledger.openings.get(id)?.length ?? 0;
  const classes = classesWithoutPatient(terms.scopes);
  return [{ at, did: 'gave', name: terms.granteeName, by: ruled, grant: id, classes, items, expires, opened, state }];
}

/** Who the patient is comes with every grant and is not listed. */
export const classesWithoutPatient = (scopes: readonly string[]): RecordClass[] =>
  [...classesOfScopes(scopes)].filter((name) => name !== 'Patient');
