import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import type { RulesView } from '../messages/rule-views.ts';
import { saveRule, switchRule } from './change-rule.ts';
import { dryRun } from './dry-run.ts';
import { digest, ruleNews, type SeenRow, seenPlace } from './rule-news.ts';
import { rulesView } from './rules-view.ts';

type RuleMethod = Extract<keyof ScreenHandlers, `rules.${string}` | `ruleNews.${string}` | `ruleDigest.${string}`>;

/** Answers about standing rules; each change says how things are afterwards. */
export function rulesHandlers(engine: Engine): Pick<ScreenHandlers, RuleMethod> {
  const after = async (work: Promise<unknown>): Promise<RulesView> => {
    await work;
    engine.news('rules', 'activity', 'approvals');
    return rulesView(engine);
  };
  const seen = (what: 'notices' | 'digest') =>
    engine.store.change(async () => {
      const known = (await engine.store.row<SeenRow>(seenPlace)) ?? { v: 1, notices: 0, digest: 0 };
      return { batch: { rows: { [seenPlace]: { ...known, [what]: engine.now() } } }, result: undefined };
    });
  return {
    'rules.view': () => rulesView(engine),
    'rules.preview': ({ rule, terms }) => dryRun(engine, { ...(rule === undefined ? {} : { rule }), terms }),
    'rules.save': (saved) => after(saveRule(engine, saved)),
    'rules.switch': ({ rule, state }) => after(switchRule(engine, rule, state)),
    'rules.budget': ({ perWeek }) => after(engine.store.write({ facts: [{ kind: 'ruleBudget', perWeek }] })),
    'rules.stopAll': async ({ rule }) => {
      const { rules } = await rulesView(engine);
      const live = rules.find((known) => known.rule === rule)?.live ?? [];
      if (live.length > 0) await stopGrants(engine, live);
      await drainOutbox(engine);
      return after(Promise.resolve());
    },
    'ruleNews.get': () => ruleNews(engine),
    'ruleNews.seen': async ({ what }) => {
      await seen(what);
      engine.news('rules');
      return ruleNews(engine);
    },
    'ruleDigest.get': () => digest(engine),
  };
}
