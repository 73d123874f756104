// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StateView } from '../../messages/views.ts';
import { storageLost as words } from '../../strings/words.ts';
import { Dashboard } from '../dashboard/dashboard.tsx';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { PlatformContext } from '../platform.ts';
import { NotSetUp } from '../popup/not-set-up.tsx';

let root: HTMLElement;
let made: number;

async function settle() {
  for (let step = 0; step < 6; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
const buttons = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = async (name: string) => {
  act(() => [...root.querySelectorAll('button')].find((one) => one.textContent === name)!.click());
  await settle();
};
async function open(lost: StateView['lost']) {
  const state: StateView = { phase: 'not-set-up', pending: 0, version: '0.1.0', ...(lost ? { lost } : {}) };
  const platform = {
    ...samplePlatform({ answers: { 'state.get': () => state } }),
    createVault: async () => void made++,
  };
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <Dashboard />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}

beforeEach(() => {
  localStorage.clear();
  made = 0;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('a browser that cleared what Chartkey kept (sample background)', () => {
  it('says since when it was there, offers every way back, and a new start only behind a question', async () => {
    await open({ since: Date.UTC(2026, 2, 14, 12) });
    expect(root.querySelector('h1')!.textContent).toBe(words.title);
    expect(root.textContent).toContain('14 Mar 2026');
    expect(buttons()).toEqual([words.withWords, 'A backup file', 'Guardians', words.noWay]);
    await press(words.noWay);
    expect(root.textContent).toContain(words.noWayText);
    await press(words.startEmpty);
    expect(root.querySelector('h1')!.textContent).toBe('Choose a password');
    expect(made).toBe(0);
  });

  it('every way back leads back here, not to the page of a new browser', async () => {
    await open({ since: 1 });
    for (const way of [words.withWords, 'A backup file', 'Guardians']) {
      await press(way);
      expect(buttons()).not.toContain(words.withWords);
      await press('Back');
      expect(root.querySelector('h1')!.textContent, way).toBe(words.title);
    }
  });

  it('a browser that was never set up hears nothing of it', async () => {
    await open(undefined);
    expect(root.textContent).not.toContain(words.title);
    expect(buttons()).toContain('Start');
  });

  it('the popup says it as well, and leads to the way back', () => {
    act(() =>
      render(
        <PlatformContext.Provider value={samplePlatform({})}>
          <NotSetUp lost />
        </PlatformContext.Provider>,
        root,
      ),
    );
    expect(root.textContent).toContain(words.title);
    expect(buttons()).toEqual([words.open]);
  });
});
