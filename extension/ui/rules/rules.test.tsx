// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScreenParams } from '../../messages/protocol.ts';
import { rules as words } from '../../strings/words.ts';
import { type Answers, failing, samplePlatform } from '../gallery/sample-platform.ts';
import { approvalView } from '../gallery/samples/approval.ts';
import { digestView, dryRunView, noNews, noRules, ruleNews, rulesView } from '../gallery/samples/rules.ts';
import { PlatformContext } from '../platform.ts';
import { DigestPage } from './digest-page.tsx';
import { RuleNews } from './rule-news.tsx';
import { RulesPage } from './rules-page.tsx';

/** The background is answered for by samples here; the journey in Chromium uses the real one. */
let root: HTMLElement;
async function settle(ms = 5) {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
}
async function open(Page: typeof RulesPage | typeof RuleNews, answers: Answers) {
  act(() =>
    render(
      <PlatformContext.Provider value={samplePlatform({ answers })}>
        <Page />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}
const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T & HTMLElement>(selector)];
async function press(name: string) {
  const found = all<HTMLButtonElement>('button').find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  act(() => found.click());
  await settle();
}
const said = () => all('[role=status]').map((region) => region.textContent);

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('the page of rules (sample background)', () => {
  it('X4 saves word for word what stood on screen, after showing what it would have done', async () => {
    const saved: ScreenParams<'rules.save'>[] = [];
    const tried: unknown[] = [];
    await open(RulesPage, {
      'rules.view': () => noRules,
      'rules.preview': ({ terms }) => {
        tried.push(terms);
        return dryRunView;
      },
      'rules.save': (params) => {
        saved.push(params);
        return rulesView;
      },
    });
    await press(words.templates.labs);
    await settle(100);
    expect(root.textContent).toContain(words.tried.approve(2));
    const shown = all('.rule-reads [role=status] p').map((line) => line.textContent);
    await press(words.save);
    expect(saved).toHaveLength(1);
    expect(saved[0]!.text).toBe(shown.join(' '));
    expect(saved[0]!.terms).toEqual(tried.at(-1));
    expect(saved[0]!.terms).toMatchObject({ action: 'approve', who: { members: [{}, {}] } });
    expect(said()).toContain(words.saved);
  });

  it('keeps what was chosen when saving fails, and says why', async () => {
    await open(RulesPage, { 'rules.view': () => noRules, 'rules.save': failing('QUOTA_EXCEEDED') });
    await press(words.templates.research);
    await press(words.save);
    expect(root.textContent).toContain('QUOTA_EXCEEDED');
    expect(root.querySelector('.rule-reads')!.textContent).toContain(words.onlyPurposes('research'));
  });

  it('a rule changed on two devices is not switched on but read again, and saving replaces both', async () => {
    const [first] = rulesView.rules;
    const differing = { ...first!, on: false, differs: true, heads: ['1'.repeat(16), '2'.repeat(16)] };
    const calls: string[] = [];
    const saved: ScreenParams<'rules.save'>[] = [];
    await open(RulesPage, {
      'rules.view': () => ({ ...rulesView, rules: [differing] }),
      'rules.switch': ({ state }) => {
        calls.push(state);
        return rulesView;
      },
      'rules.save': (params) => {
        saved.push(params);
        return rulesView;
      },
    });
    expect(root.textContent).toContain(words.differs);
    const toggle = root.querySelector<HTMLInputElement>('.rule input[role=switch]')!;
    act(() => toggle.click());
    await settle();
    expect(calls).toEqual([]);
    await press(words.save);
    expect(saved[0]).toMatchObject({ rule: differing.rule, heads: differing.heads });
  });

  it('stops one share, and all that a rule gave, in one press each', async () => {
    const stopped: unknown[] = [];
    await open(RulesPage, {
      'rules.view': () => rulesView,
      'rules.stopAll': ({ rule }) => {
        stopped.push(rule);
        return rulesView;
      },
      'sharing.stop': ({ ids }) => {
        stopped.push(ids);
        return [];
      },
    });
    const [rule] = rulesView.rules;
    await press(words.stopWith(rule!.did[0]!.name));
    await press(words.stopAllOf(1));
    expect(stopped).toEqual([rule!.live, rule!.rule]);
    expect(said()).toContain(words.stoppedAll);
  });
});

describe('the week, and what the popup says (sample background)', () => {
  it('the digest asks nothing, and opening it counts as read', async () => {
    const seen: string[] = [];
    await open(DigestPage, {
      'ruleDigest.get': () => digestView,
      'ruleNews.seen': ({ what }) => {
        seen.push(what);
        return noNews;
      },
    });
    expect(seen).toEqual(['digest']);
    expect(root.textContent).toContain(words.digestOpenings('Lakeview Cardiology', 3));
    // Stops are offered; nothing waits for an answer.
    expect(all('button').every((one) => one.getAttribute('aria-label')?.startsWith('Stop sharing with'))).toBe(true);
  });

  it('an answer that can still be undone is undone in one press; with nothing to say nothing is there', async () => {
    const undone: string[] = [];
    let news = ruleNews;
    await open(RuleNews, {
      'ruleNews.get': () => news,
      'approval.undo': ({ requestId }) => {
        undone.push(requestId);
        news = noNews;
        return approvalView;
      },
    });
    await settle(30);
    await press(words.undo);
    expect(undone).toEqual([ruleNews.undoing[0]!.requestId]);
    expect(all('button')).toEqual([]);
    expect(said()).toContain(words.undoneSay);
    act(() => render(null, root));
    await open(RuleNews, { 'ruleNews.get': () => noNews });
    expect(root.textContent).toBe('');
  });
});
