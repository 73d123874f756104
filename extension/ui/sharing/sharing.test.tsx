// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScreenInput } from '../../messages/protocol.ts';
import { speakWhole } from '../../strings/load-words.ts';
import { SharingPage } from '../dashboard/sharing-page.tsx';
import { type Answers, samplePlatform } from '../gallery/sample-platform.ts';
import { emptyPopup, manyShares, sharing } from '../gallery/samples/sharing.ts';
import { PlatformContext } from '../platform.ts';
import { dayAfter, startOfDay, writtenDay } from './day-field.ts';
import { byClinic, findShares } from './find-shares.ts';

/** The background is answered for by samples here; `grants/*.test.ts` has the real one. */
let root: HTMLElement;
async function settle() {
  for (let step = 0; step < 5; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function open(answers: Answers) {
  const platform = samplePlatform({ answers: { 'popup.view': () => emptyPopup, ...answers } });
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <SharingPage />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}
const byLabel = (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)!;
const click = async (element: HTMLElement) => {
  act(() => element.click());
  await settle();
};
const [first] = sharing;

beforeAll(() => speakWhole('en'));
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('sharing (sample background)', () => {
  it('says of every live share what a stop would mean: may have been copied, or never openable', async () => {
    await open({});
    expect(root.textContent).toContain('Opened 3 times: what they saw may have been copied.');
    expect(root.textContent).toContain('Not opened yet: if you stop now, nobody can ever open it.');
    expect(root.textContent).toContain('Never opened: now nobody can open it.');
  });

  it('stops all shares of one clinic by one tap, and no other', async () => {
    const stopped: string[][] = [];
    const shares = manyShares(70);
    await open({
      'sharing.list': () => shares,
      'sharing.stop': ({ ids }) => {
        stopped.push(ids);
        return [];
      },
    });
    await click(byLabel('Stop all 2 shares with Clinic 3'));
    expect(stopped).toEqual([shares.filter(({ name }) => name === 'Clinic 3').map(({ id }) => id)]);
  });

  it('five hundred shares are drawn a page at a time, and a search finds any of them', async () => {
    await open({ 'sharing.list': () => manyShares(500) });
    const drawn = () => root.querySelectorAll('.share').length;
    expect(drawn()).toBeGreaterThanOrEqual(50);
    expect(drawn()).toBeLessThan(70);
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    act(() => {
      field.value = 'clinic 59';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await settle();
    expect(root.textContent).toContain('8 shares match');
    expect(drawn()).toBe(8);
  });

  it('shares less by what was unticked, once it was said what is left', async () => {
    const asked: ScreenInput<'sharing.narrow'>[] = [];
    const limit = {
      classes: ['Immunization' as const, 'Condition' as const],
      labels: [],
      dataFrom: '2024-01',
      dataUntil: '2026-11',
    };
    await open({
      'sharing.narrowing': ({ limit: wanted }) => ({
        limit,
        classes: limit.classes.map((name) => ({
          class: name,
          before: 3,
          after: (wanted ?? limit).classes.includes(name) ? 3 : 0,
        })),
        years: ['2025', '2026'],
      }),
      'sharing.narrow': (params) => {
        asked.push(params);
        return sharing;
      },
    });
    await click(byLabel(`Share less with ${first!.name}`));
    expect(button('Share less').disabled).toBe(true);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.less-classes input')];
    await click(boxes[1]!);
    expect(root.textContent).toContain('They can then open 3 of 6 items.');
    await click(boxes[0]!);
    expect(root.textContent).toContain('To take everything out, stop sharing instead.');
    expect(button('Share less').disabled).toBe(true);
    await click(boxes[0]!);
    await click(button('Share less'));
    expect(asked).toEqual([{ id: first!.id, limit: { ...limit, classes: ['Immunization'] } }]);
  });

  it('plans a stop at the start of a day, says who sends it, and gives the plan up again', async () => {
    const asked: ScreenInput<'sharing.plan'>[] = [];
    let list = sharing;
    const keepPlan = (params: ScreenInput<'sharing.plan'>) => {
      asked.push(params);
      return sharing;
    };
    await open({
      'sharing.list': () => list,
      'sharing.plan': (params) => {
        asked.push(params);
        list = sharing.map((share) => {
          const { stopAt: _, ...rest } = share;
          return share.id === params.id && params.stopAt ? { ...rest, stopAt: params.stopAt } : rest;
        });
        return list;
      },
    });
    await click(byLabel(`Choose a day to stop sharing with ${first!.name}`));
    expect(root.textContent).toContain('If it is closed on that day, it sends it when you next start it.');
    await click(button('Stop on that day'));
    expect(asked[0]!.stopAt).toBe(dayAfter(Date.now()));
    await open({ 'sharing.list': () => list, 'sharing.plan': keepPlan });
    await click(byLabel(`Keep sharing with ${first!.name} until it ends`));
    expect(asked[1]).toEqual({ id: first!.id });
  });
});

describe('days and lists', () => {
  it('a day as a date field writes it is the first moment of it here, and nonsense is none', () => {
    const at = startOfDay('2026-12-14')!;
    expect(writtenDay(at)).toBe('2026-12-14');
    expect(writtenDay(at - 1)).toBe('2026-12-13');
    expect(dayAfter(at)).toBe(startOfDay('2026-12-15'));
    for (const nonsense of ['', '2026-02-30', '14.12.2026', '2026-13-01']) expect(startOfDay(nonsense)).toBeUndefined();
  });

  it('finds by name, place, site and kind, and keeps a clinic’s shares together', () => {
    const kinds = () => ['lab results'];
    expect(findShares(sharing, 'LAKEVIEW madison', kinds).map(({ name }) => name)).toEqual([first!.name]);
    expect(findShares(sharing, 'lab', kinds)).toHaveLength(sharing.length);
    expect(findShares(sharing, 'xylophone', kinds)).toEqual([]);
    expect(byClinic(manyShares(120)).map(({ shares }) => shares.length)).toEqual(Array(60).fill(2));
  });
});
