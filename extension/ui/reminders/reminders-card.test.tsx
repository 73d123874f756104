// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { speakWhole } from '../../strings/load-words.ts';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { PlatformContext } from '../platform.ts';
import { RemindersCard } from './reminders-card.tsx';

/** The background is answered for by samples here; `reminders/remind.test.ts` has the real one. */
let root: HTMLElement;
const asked: boolean[] = [];
let calls: string[];

beforeAll(() => speakWhole('en'));
beforeEach(() => {
  calls = [];
  asked.length = 0;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function open(allowed: boolean) {
  const sample = samplePlatform({
    answers: {
      'reminders.get': () => ({ on: false, allowed: false }),
      'reminders.set': ({ on }) => {
        asked.push(on);
        return { on, allowed };
      },
    },
  });
  const allowReminders = async () => {
    calls.push('browser');
    return allowed;
  };
  act(() =>
    render(
      <PlatformContext.Provider value={{ ...sample, allowReminders }}>
        <RemindersCard />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
  return root.querySelector<HTMLInputElement>('input[role=switch]')!;
}

it('off until wanted; the browser is asked inside the click itself (sample background)', async () => {
  const toggle = await open(true);
  expect(toggle.checked).toBe(false);
  toggle.click();
  expect(calls).toEqual(['browser']);
  await settle();
  expect(asked).toEqual([true]);
  expect(root.textContent).toContain('Saved.');
});

it('where the browser says no it stays off, and that is said (sample background)', async () => {
  const toggle = await open(false);
  toggle.click();
  await settle();
  expect(asked).toEqual([false]);
  expect(toggle.checked).toBe(false);
  expect(root.textContent).toContain('The browser does not allow notes from Chartkey.');
});
