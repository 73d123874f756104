// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PauseView, StateView } from '../../messages/views.ts';
import { type Answers, samplePlatform } from '../gallery/sample-platform.ts';
import { PlatformContext } from '../platform.ts';
import { Popup } from '../popup/popup.tsx';

/** The background is answered for by samples here; the journeys in Chromium use the real one. */
let root: HTMLElement;
const called: string[] = [];
async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function open(state: Partial<StateView>, answers: Answers = {}) {
  const whole = (): StateView => ({ phase: 'ready', pending: 0, version: '1', ...state });
  const noting =
    (name: string): (() => StateView) =>
    () => {
      called.push(name);
      return whole();
    };
  const all: Answers = {
    'state.get': whole,
    'pause.panic': noting('panic'),
    'pause.resume': noting('resume'),
    'vault.stay': noting('stay'),
    ...answers,
  };
  act(() =>
    render(
      <PlatformContext.Provider value={samplePlatform({ answers: all })}>
        <Popup />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}
const named = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
const press = async (name: string) => {
  const button = named(name);
  if (!button) throw new Error(`no button ${name} in: ${root.textContent}`);
  act(() => button.click());
  await settle();
};
const paused: PauseView = { state: 'paused', at: Date.now() - 60_000, here: true, waiting: 0, total: 2 };

beforeEach(() => {
  called.splice(0);
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('panic is one press, and gone once it was pressed', async () => {
  await open({});
  await press('Pause all sharing and lock');
  expect(called).toEqual(['panic']);
  await open({ pause: paused });
  expect(named('Pause all sharing and lock')).toBeUndefined();
});

it('paused says who and since when, promises nothing that is not done, and is resumed with one press', async () => {
  await open({ pause: { ...paused, waiting: 1 } });
  expect(root.textContent).toContain('Not everything is paused yet');
  expect(root.textContent).toContain('for 1 share of 2');
  expect(root.textContent).not.toContain('Nobody can open');
  await open({ pause: { ...paused, here: false } });
  expect(root.textContent).toContain('on another device');
  expect(root.textContent).toContain('Nobody can open your records until you resume');
  await press('Resume sharing');
  expect(called).toEqual(['resume']);
});

it('locked: the press is taken, and what it could not do is said; resuming asks for the keys first', async () => {
  await open({ phase: 'locked' });
  await press('Pause all sharing');
  expect(called).toEqual(['panic']);
  await open({ phase: 'locked', pause: { ...paused, state: 'asked' } });
  expect(root.textContent).toContain('Not paused yet: unlock first');
  expect(root.textContent).toContain('Until then clinics can still open what you shared');
  await open({ phase: 'locked', pause: paused });
  expect(root.textContent).toContain('Unlock to resume');
  expect(named('Resume sharing')).toBeUndefined();
});

it('the last minute is counted down, told once, and ended by staying; a deadline that has moved is not counted', async () => {
  await open({ lockAt: Date.now() + 30_000 });
  expect(root.textContent).toMatch(/Locks in (?:30|29|28) seconds/);
  const said = [...root.querySelectorAll('[role=status]')].map((region) => region.textContent);
  expect(said).toContain('Chartkey locks in less than a minute.');
  await press('Stay unlocked');
  expect(called).toEqual(['stay']);

  act(() => render(null, root));
  let asked = 0;
  const moving = (): StateView => ({
    phase: 'ready',
    pending: 0,
    version: '1',
    lockAt: Date.now() + (asked++ === 0 ? 30_000 : 900_000),
  });
  await open({}, { 'state.get': moving });
  expect(root.textContent).not.toContain('Locks in');
});
