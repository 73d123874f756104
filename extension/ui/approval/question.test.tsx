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

  it('says at once in which language it will ask for the preview, so that it is worked out meanwhile', async () => {
    const said: unknown[] = [];
    document.documentElement.lang = 'de';
    await open({
      'approval.get': ({ language }) => {
        said.push(language);
        return approvalView;
      },
      'approval.preview': ({ choice, language }) => {
        said.push(language);
        return previewOf(approvalView, choice);
      },
    });
    document.documentElement.lang = '';
    expect(said).toEqual(['de', 'de']);
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
