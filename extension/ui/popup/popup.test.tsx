// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, type SampleOptions, samplePlatform } from '../gallery/sample-platform.ts';
import { emptyPopup, popupView } from '../gallery/samples/sharing.ts';
import { type Platform, PlatformContext } from '../platform.ts';
import { Popup } from './popup.tsx';

/** The background is answered for by samples here; the journeys in Chromium use the real one. */
let root: HTMLElement;
/** Effects run when an act ends: small steps let one lead to the next. */
async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}

async function open(answers: Answers, options: SampleOptions = {}, change: Partial<Platform> = {}) {
  const platform = { ...samplePlatform({ ...options, answers }), ...change };
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <Popup />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}
const byLabel = (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  return found;
}

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('the popup (sample background)', () => {
  it('stops sharing in one tap on the row, no more than approving takes, and says so', async () => {
    const stopped: string[][] = [];
    await open({
      'sharing.stop': ({ ids }) => {
        stopped.push(ids);
        return [];
      },
    });
    let taps = 0;
    const tap = (element: HTMLElement) => {
      taps += 1;
      act(() => element.click());
    };
    tap(byLabel('Stop sharing with Lakeview Cardiology'));
    await settle();
    expect(stopped).toEqual([[popupView.sharing[0]!.id]]);
    expect(taps).toBe(1);
    const said = [...root.querySelectorAll('[role=status]')].map((region) => region.textContent);
    expect(said).toContain('Stopped sharing with Lakeview Cardiology. They can’t open anything new.');
  });

  it('a stop never waits for another one: with a gateway that is silent, each goes out at the press, and all of them at once', async () => {
    const asked: string[][] = [];
    await open({
      'sharing.stop': ({ ids }) => {
        asked.push(ids);
        return new Promise<never>(() => undefined);
      },
    });
    for (const { name } of popupView.sharing.slice(0, 2)) {
      act(() => byLabel(`Stop sharing with ${name}`).click());
      await settle();
    }
    act(() => button('Stop all sharing…').click());
    act(() => button('Stop all sharing').click());
    await settle();
    const ids = popupView.sharing.map(({ id }) => id);
    expect(asked).toEqual([[ids[0]], [ids[1]], ids]);
  });

  it('asks once more only before stopping everything', async () => {
    const stopped: string[][] = [];
    await open({
      'sharing.stop': ({ ids }) => {
        stopped.push(ids);
        return [];
      },
    });
    act(() => button('Stop all sharing…').click());
    expect(stopped).toEqual([]);
    act(() => button('Stop all sharing').click());
    await settle();
    expect(stopped).toEqual([popupView.sharing.map(({ id }) => id)]);
  });

  it('X1 offers Not now and Review for a question, never Approve', async () => {
    await open({});
    const names = [...root.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toContain('Review');
    expect(names).toContain('Not now');
    expect(names.some((name) => /approve|accept|allow/i.test(name ?? ''))).toBe(false);
  });

  it('asks the browser inside the click itself, and says whether the site is connected', async () => {
    const log: string[] = [];
    const options = { currentOrigin: 'https://portal.example' };
    const answers: Answers = {
      'popup.view': () => emptyPopup,
      'portals.list': () => [],
    };
    let allowed = false;
    await open(answers, options, {
      connect: async (origin) => {
        log.push(origin);
        return allowed;
      },
    });
    button('Connect').click();
    expect(log).toEqual(['https://portal.example']);
    await settle();
    expect(root.textContent).toContain('Not connected');
    allowed = true;
    button('Connect').click();
    await settle();
    expect(log).toHaveLength(2);
    expect(root.textContent).toContain('portal.example is connected');
  });

  it('offers to stay beside the page where the browser can, and not where it is there already', async () => {
    let beside = 0;
    const stayBeside = async () => {
      beside += 1;
    };
    await open({}, {}, { stayBeside });
    act(() => byLabel('Keep open beside the page').click());
    expect(beside).toBe(1);
    act(() => render(null, root));
    await open({}, {}, { stayBeside: undefined });
    expect(byLabel('Keep open beside the page')).toBeNull();
  });

  it('names a renewal as the patient’s own wish, and answers it in the approval window only', async () => {
    const reviewed: string[] = [];
    const [pending] = popupView.needsAnswer;
    await open(
      { 'popup.view': () => ({ ...emptyPopup, needsAnswer: [{ ...pending!, renews: true as const }] }) },
      {},
      { review: async (kind, id) => void reviewed.push(`${kind} ${id}`) },
    );
    expect(root.textContent).toContain('You want to share again.');
    act(() => button('Review').click());
    expect(reviewed).toEqual([`access ${pending!.id}`]);
  });

  it('finds shares as well as records', async () => {
    await open({ 'records.items': () => ({ items: [], total: 0 }) });
    act(() => byLabel('Search records and shares').click());
    await settle();
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    act(() => {
      field.value = 'lakeview';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await settle();
    expect(root.querySelector('.found-share')?.textContent).toBe('Lakeview Cardiology');
  });

  it('X7 the password is in a password field only, and leaves it when sent', async () => {
    const typed: string[] = [];
    await open(
      { 'state.get': () => ({ phase: 'locked', pending: 0, version: '1' }) },
      {},
      {
        unlock: async (password) => {
          typed.push(password);
        },
      },
    );
    const inputs = [...root.querySelectorAll('input')];
    expect(inputs.map(({ type }) => type)).toEqual(['password']);
    act(() => {
      inputs[0]!.value = 'three calm purple boats';
      inputs[0]!.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => button('Unlock').click());
    await settle();
    expect(typed).toEqual(['three calm purple boats']);
    expect(root.innerHTML).not.toContain('purple');
    expect([...root.querySelectorAll('input')].every(({ value }) => value === '')).toBe(true);
  });
});
