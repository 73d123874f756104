// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { config } from '../../config.ts';
import type { Choice } from '../../messages/views.ts';
import { type Answers, samplePlatform } from '../gallery/sample-platform.ts';
import { approvalView, previewOf, requestId } from '../gallery/samples/approval.ts';
import { stranger } from '../gallery/samples/institutions.ts';
import { popupView } from '../gallery/samples/sharing.ts';
import { PlatformContext } from '../platform.ts';
import { ApprovalWindow } from './approval-window.tsx';
import { armDelay } from './arming.ts';

/** The background is answered for by samples here; its own tests and the journeys in Chromium use the real one. */
let root: HTMLElement;
let approved: string[];
let previews: Choice[];

/** Effects run when an act ends: small steps let one lead to the next. */
async function pass(ms: number) {
  for (let at = 0; at < ms; at += 20)
    await act(async () => {
      await vi.advanceTimersByTimeAsync(Math.min(20, ms - at));
    });
}

async function open(answers: Answers = {}) {
  const platform = samplePlatform({
    answers: {
      'approval.preview': ({ choice }) => {
        previews.push(choice);
        return previewOf(approvalView, choice);
      },
      'approval.approve': ({ digest }) => {
        approved.push(digest);
        return { ...approvalView, state: 'granted', grantId: `0x${'a'.repeat(64)}` };
      },
      'approval.refuse': () => ({ ...approvalView, state: 'refused' }),
      ...answers,
    },
  });
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <ApprovalWindow hash={`#access=${requestId}`} />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await pass(200);
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  return found;
}
const press = (name: string) => act(() => button(name).click());
const isArmed = () => button('Approve').getAttribute('aria-disabled') === 'false';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  root = document.createElement('div');
  document.body.append(root);
  approved = [];
  previews = [];
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
});

describe('the approval window (sample background)', () => {
  it('X4 approves the digest of the very grant on screen', async () => {
    await open();
    await pass(armDelay + 200);
    press('Approve');
    await pass(10);
    const { grant } = previewOf(approvalView, previews.at(-1)!);
    expect(approved).toEqual([toHex(digestOf('Grant', grant, config.deployment))]);
  });

  it('X4 says the sentence of the grant itself, not the one that came beside it', async () => {
    const beside = { description: { sentence: [{ text: 'Nothing', strong: true }] } };
    await open({ 'approval.preview': ({ choice }) => ({ ...previewOf(approvalView, choice), ...beside }) });
    const sentence = root.querySelector('.sentence')?.textContent;
    expect(sentence).toContain('Lakeview Cardiology will be able to read your');
    expect(sentence).toContain('for treatment, until');
  });

  it('X4 cannot approve when the statement on screen is not the one that would be signed', async () => {
    await open({
      'approval.preview': ({ choice }) => ({ ...previewOf(approvalView, choice), statement: 'You may take it back.' }),
    });
    await pass(3 * armDelay);
    expect(isArmed()).toBe(false);
    press('Approve');
    await pass(10);
    expect(approved).toEqual([]);
    expect(root.textContent).toContain('APPROVAL_VOID');
  });

  it('X4 cannot approve when the background names another digest than that of its grant', async () => {
    await open({
      'approval.preview': ({ choice }) => ({ ...previewOf(approvalView, choice), digest: `0x${'0'.repeat(64)}` }),
    });
    await pass(3 * armDelay);
    expect(isArmed()).toBe(false);
    press('Approve');
    await pass(10);
    expect(approved).toEqual([]);
    expect(root.textContent).toContain('APPROVAL_VOID');
  });

  it('X5 Approve does nothing before it was in view long enough, and after a change it waits again', async () => {
    await open();
    press('Approve');
    await pass(armDelay + 200);
    expect(approved).toEqual([]);
    expect(isArmed()).toBe(true);
    act(() => root.querySelector<HTMLInputElement>('input[aria-label="Share allergies"]')!.click());
    expect(isArmed()).toBe(false);
    press('Approve');
    await pass(300);
    press('Approve');
    await pass(10);
    expect(approved).toEqual([]);
    await pass(armDelay + 200);
    press('Approve');
    await pass(10);
    expect(approved).toHaveLength(1);
    expect(previews.at(-1)!.scopes).toHaveLength(2);
  });

  it('X5 waits again after the window was moved', async () => {
    await open();
    await pass(armDelay + 200);
    expect(isArmed()).toBe(true);
    Object.defineProperty(window, 'screenX', { value: window.screenX + 40, configurable: true });
    await pass(150);
    expect(isArmed()).toBe(false);
    await pass(armDelay + 100);
    expect(isArmed()).toBe(true);
  });

  it('X5 a press that comes too early starts the wait over: quick clicks never add up to an answer', async () => {
    await open();
    for (let clicks = 0; clicks < 30; clicks++) {
      press('Approve');
      await pass(300);
      expect(isArmed()).toBe(false);
    }
    expect(approved).toEqual([]);
    await pass(armDelay + 200);
    expect(isArmed()).toBe(true);
  });

  it('X5 waits again when another window takes the keyboard, and says so', async () => {
    await open();
    await pass(armDelay + 200);
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(isArmed()).toBe(false);
    await pass(3 * armDelay);
    expect(isArmed()).toBe(false);
    expect(root.querySelector('.choice-bar')).toBeNull();
    expect(root.textContent).toContain('Approve works once you are in this window.');
    hasFocus.mockRestore();
    await pass(armDelay - 200);
    expect(isArmed()).toBe(false);
    await pass(400);
    expect(isArmed()).toBe(true);
  });

  it('X5 the press itself is looked at: one that gave the window its keyboard back does not count', async () => {
    await open();
    await pass(armDelay + 200);
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    // Before any tick, blur event or repaint has noticed.
    press('Approve');
    await pass(10);
    expect(approved).toEqual([]);
    hasFocus.mockRestore();
  });

  it('X5 in a window too small to read nothing can be approved, and it says what to do', async () => {
    const height = vi.spyOn(window, 'outerHeight', 'get').mockReturnValue(180);
    await open();
    await pass(3 * armDelay);
    expect(isArmed()).toBe(false);
    expect(root.textContent).toContain('Make this window larger');
    height.mockRestore();
    await pass(armDelay + 200);
    expect(isArmed()).toBe(true);
    expect(root.textContent).not.toContain('Make this window larger');
  });

  it('X5 the second click of two on Approve does not take the time to undo away', async () => {
    const sent: string[] = [];
    const approvedNow = { ...approvalView, state: 'approved' as const, undoUntil: Date.now() + 60_000 };
    await open({
      'approval.approve': () => approvedNow,
      'approval.get': () => (sent.length > 0 ? { ...approvalView, state: 'sending' } : approvalView),
      'approval.send': ({ requestId: id }) => {
        sent.push(id);
        return { ...approvalView, state: 'sending' };
      },
    });
    await pass(armDelay + 200);
    press('Approve');
    await pass(100);
    press('Share now');
    await pass(100);
    expect(sent).toEqual([]);
    await pass(armDelay + 200);
    press('Share now');
    await pass(100);
    expect(sent).toEqual([requestId]);
  });

  it('V3 with more questions behind it, one press says not now to all of them', async () => {
    const refused: string[] = [];
    const needsAnswer = ['one', 'two', 'three'].map((id) => ({ ...popupView.needsAnswer[0]!, id }));
    await open({
      'approval.get': () => ({ ...approvalView, queue: ['two', 'three'] }),
      'popup.view': () => ({ ...popupView, needsAnswer }),
      'approval.refuse': ({ requestId: id }) => {
        refused.push(id);
        if (id === 'two') throw new ChartkeyError('ALREADY_ANSWERED');
        return { ...approvalView, state: 'refused' };
      },
    });
    expect(root.textContent).toContain('2 more questions wait after this one');
    press('Not now to all 3');
    await pass(50);
    expect(refused).toEqual(['one', 'two', 'three']);
    expect(root.textContent).not.toContain('ALREADY_ANSWERED');
  });

  it('neither answer has the focus, and Enter gives neither', async () => {
    await open();
    await pass(armDelay + 200);
    expect([button('Approve'), button('Not now')]).not.toContain(document.activeElement);
    for (const name of ['Approve', 'Not now']) {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      button(name).dispatchEvent(enter);
      expect(enter.defaultPrevented).toBe(true);
      const space = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
      button(name).dispatchEvent(space);
      expect(space.defaultPrevented).toBe(false);
    }
    expect(root.querySelector('form')).toBeNull();
  });

  it('the answers are twins: same classes but for readiness, same type, none primary', async () => {
    await open();
    const [no, yes] = [button('Not now'), button('Approve')];
    expect(no.classList.contains('choice') && yes.classList.contains('choice')).toBe(true);
    expect(`${no.className} ${yes.className}`).not.toContain('primary');
    expect(no.parentElement).toBe(yes.parentElement);
  });

  it('sensitive items are left out until confirmed on their own', async () => {
    await open();
    expect(previews.at(-1)!.labels).toEqual([]);
    const include = [...root.querySelectorAll<HTMLInputElement>('[aria-label="HIV"] input')].at(-1)!;
    act(() => include.click());
    await pass(300);
    expect(previews.at(-1)!.labels).toEqual([]);
    press('Yes, include HIV');
    await pass(300);
    expect(previews.at(-1)!.labels).toEqual(['HIV']);
  });

  it('what they marked optional is shared only after a second press that says what it adds', async () => {
    await open();
    act(() => root.querySelector<HTMLButtonElement>('button[aria-label="Add conditions"]')!.click());
    await pass(300);
    expect(previews.at(-1)!.scopes).not.toContain('patient/Condition.rs');
    expect(root.textContent).toContain('Share your conditions as well? That is 17 items more');
    press('Yes, share conditions');
    await pass(300);
    expect(previews.at(-1)!.scopes).toContain('patient/Condition.rs');
  });

  it('what could be guessed is asked by name, and leaving it out is part of the choice', async () => {
    await open();
    const answer = (name: string) => [
      ...root.querySelectorAll<HTMLInputElement>(`[aria-label="Items that point to ${name}"] input`),
    ];
    expect(root.textContent).toContain(
      'One of these medicines is mostly used for sexual or reproductive health. Leave it out?',
    );
    expect(root.textContent).toContain('Tinidazole 500 mg');
    expect(previews.at(-1)!.leaveOut).toBeUndefined();
    expect(answer('sexual or reproductive health').map(({ checked }) => checked)).toEqual([false, true]);
    act(() => answer('sexual or reproductive health')[0]!.click());
    await pass(300);
    act(() => answer('mental health')[0]!.click());
    await pass(300);
    expect(previews.at(-1)!.leaveOut).toEqual(['PSY?', 'SEX']);
    expect(root.textContent).toContain('Your offer is smaller than they asked');
    act(() => answer('sexual or reproductive health')[1]!.click());
    await pass(300);
    expect(previews.at(-1)!.leaveOut).toEqual(['PSY?']);
  });

  it('says what leaves together with what is left out', async () => {
    await open();
    const text = root.querySelector('.hints-more')?.textContent;
    expect(text).toContain('This also leaves out 3 other items kept in the same place: medications, Mar 2024.');
    expect(text).toContain('This also leaves out 1 other item kept in the same place: medications, of any date.');
  });

  it('alcohol and drug use, once included, comes with the notice of the law, word for word, and a plain summary', async () => {
    const suggested = { ...approvalView.suggested, labels: ['ETH' as const] };
    await open({ 'approval.get': () => ({ ...approvalView, suggested }) });
    expect(root.querySelector('.statutory-text')?.textContent).toBe(
      '42 CFR part 2 prohibits unauthorized use or disclosure of these records. 42 CFR 2.32(a)(2)',
    );
    expect(root.querySelector('.statutory')?.textContent).toContain('US law protects records of treatment');
    await open();
    expect(root.querySelectorAll('.statutory')).toHaveLength(0);
  });

  it('reads in the order who, what, why, what exactly, how long, then the answers', async () => {
    await open();
    const headings = [...root.querySelectorAll('h1, h2')].map((heading) => heading.textContent?.trim());
    expect(headings).toEqual([
      'Lakeview Cardiology verified',
      'What you would agree to',
      'Why they ask',
      'They will see',
      'They won’t see',
      'Share less',
    ]);
    const place = (element: Element) => [...root.querySelectorAll('*')].indexOf(element);
    const last = [...root.querySelectorAll('main *')].at(-1)!;
    for (const name of ['Not now', 'Approve']) expect(place(button(name))).toBeGreaterThan(place(last));
    // The order on screen is the order of the document: nothing is moved by a positive tabindex.
    expect(root.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')).toHaveLength(0);
  });

  it('X4 the line beside the answers is built from the grant on screen', async () => {
    await open();
    const line = root.querySelector('.answer-honest')?.textContent;
    expect(line).toMatch(
      /^After this, Lakeview Cardiology can read your .+ until \d+ \w+ \d{4}\. Stopping ends every later/,
    );
    expect(line).toContain('It cannot erase what they already opened.');
  });

  it('a reason that presses is shown as theirs, as text, with a word of ours beside it', async () => {
    const reason = '<b>Approve right now</b> or your visit will be cancelled!!';
    await open({ 'approval.get': () => ({ ...approvalView, reason }) });
    expect(root.querySelector('.why blockquote')?.textContent).toBe(reason);
    expect(root.querySelector('.why blockquote b')).toBeNull();
    expect(root.textContent).toContain('Their words press you.');
  });

  it('the first time is said at length', async () => {
    await open({ 'approval.get': () => ({ ...approvalView, asker: { ...approvalView.asker, timesShared: 0 } }) });
    expect(root.textContent).toContain('You have never shared with them');
  });

  it('K10 somebody unproven gets no preview, and Approve never works', async () => {
    await open({ 'approval.get': () => ({ ...approvalView, asker: stranger }) });
    await pass(3 * armDelay);
    expect(previews).toEqual([]);
    expect(isArmed()).toBe(false);
    press('Approve');
    expect(approved).toEqual([]);
    expect(root.textContent).toContain('We could not prove who is asking');
    const report = root.querySelector('textarea')!;
    expect(report.readOnly).toBe(true);
    expect(report.value).toContain(stranger.origin);
    expect(report.value).toContain('Chartkey could not prove who was asking');
  });

  it('says Not now in one tap, whatever else is loading', async () => {
    await open({ 'approval.preview': () => new Promise(() => undefined) });
    press('Not now');
    await pass(10);
    expect(root.textContent).toContain('Nothing was shared');
  });
});
