// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChartkeyError } from '#protocol/errors';
import { hygiene as words } from '../../strings/words.ts';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { erased } from '../gallery/samples/hygiene.ts';
import { type Platform, PlatformContext } from '../platform.ts';
import { ErasePage } from './erase-page.tsx';
import { HoldToShow } from './hold-to-show.tsx';
import { Veil } from './veil.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Effects run when an act ends: small steps let one lead to the next. */
async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function show(children: ComponentChildren, hygiene: Partial<Platform['hygiene']> = {}) {
  const platform = samplePlatform({ hygiene });
  act(() => render(<PlatformContext.Provider value={platform}>{children}</PlatformContext.Provider>, root));
  await settle();
}
function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  return found;
}
const press = async (name: string) => {
  act(() => button(name).click());
  await settle();
};
const fire = async (target: EventTarget, event: Event) => {
  act(() => void target.dispatchEvent(event));
  await settle();
};

it('X7 a secret is in the document only while the key is down, and never after the window was left', async () => {
  await show(<HoldToShow name="it" show={() => <b>velvet</b>} cover={<p>covered</p>} />);
  const hold = button(words.holdTo('it'));
  expect(root.textContent).not.toContain('velvet');
  const key = (type: string, name: string) => new KeyboardEvent(type, { key: name, bubbles: true });
  for (const name of [' ', 'Enter']) {
    await fire(hold, key('keydown', name));
    expect(root.textContent).toContain('velvet');
    await fire(hold, key('keyup', name));
    expect(root.textContent).not.toContain('velvet');
  }
  await fire(hold, key('keydown', 'a'));
  expect(root.textContent).not.toContain('velvet');
  for (const leave of [new Event('blur'), new Event('pagehide')]) {
    await press(words.keepShown(30));
    expect(root.textContent).toContain('velvet');
    await fire(window, leave);
    expect(root.textContent).not.toContain('velvet');
    // Coming back shows nothing by itself.
    await fire(window, new Event('focus'));
    expect(root.textContent).not.toContain('velvet');
  }
  await press(words.keepShown(30));
  await press(words.coverNow);
  expect(root.textContent).not.toContain('velvet');
});

it('records are out of reach while the window is left, and where they were when it is back', async () => {
  await show(
    <Veil>
      <input defaultValue="" />
    </Veil>,
  );
  const field = root.querySelector('input')!;
  field.value = 'half a search';
  await fire(window, new Event('blur'));
  expect(root.querySelector('.veiled')!.hasAttribute('inert')).toBe(true);
  expect(root.textContent).toContain(words.covered);
  await fire(window, new Event('focus'));
  expect(root.querySelector('.veiled')!.hasAttribute('inert')).toBe(false);
  expect(root.querySelector('input')).toBe(field);
  expect(field.value).toBe('half a search');
});

it('nothing is erased before the word is typed, and no button that erases has the focus', async () => {
  const calls: string[] = [];
  const eraseStored = async () => {
    calls.push('stored');
    return erased;
  };
  const eraseHere = async () => {
    calls.push('here');
    return 0;
  };
  const held: boolean[] = [];
  await show(<ErasePage hold={(on) => held.push(on)} />, { eraseStored, eraseHere });
  const start = button(words.eraseStart);
  const typing = root.querySelector('input')!;
  const typed = async (text: string) => {
    typing.value = text;
    await fire(typing, new Event('input', { bubbles: true }));
  };
  expect(document.activeElement).not.toBe(start);
  expect(start.disabled).toBe(true);
  await typed('ERAS');
  await fire(root.querySelector('form')!, new Event('submit', { bubbles: true, cancelable: true }));
  expect(calls).toEqual([]);
  await typed(' erase ');
  expect(start.disabled).toBe(false);
  await fire(root.querySelector('form')!, new Event('submit', { bubbles: true, cancelable: true }));
  expect(calls).toEqual(['stored']);
  expect(root.textContent).toContain(words.proofTitle);
  expect(document.activeElement).not.toBe(button(words.eraseHere));
  await press(words.eraseHere);
  expect(calls).toEqual(['stored', 'here']);
  expect(held).toEqual([true]);
  expect(root.textContent).toContain(words.erasedTitle);
});

it('a false certificate is said, and leaves nothing to press that empties this browser', async () => {
  const begun = { begunAt: 1, accounts: 2, byWallet: 0, names: [], certificates: [] };
  await show(<ErasePage hold={() => undefined} />, {
    eraseState: async () => begun,
    eraseStored: async () => {
      throw new ChartkeyError('ERASURE_INVALID');
    },
  });
  await fire(root.querySelector('form')!, new Event('submit', { bubbles: true, cancelable: true }));
  expect(root.textContent).toContain('The proof of erasing does not hold.');
  expect(() => button(words.eraseHere)).toThrow();
  expect(() => button(words.eraseHereNow)).toThrow();
});

it('an emptying that fails lets go of the page and can be tried again', async () => {
  const held: boolean[] = [];
  let tries = 0;
  await show(<ErasePage hold={(on) => held.push(on)} />, {
    eraseState: async () => erased,
    eraseHere: async () => {
      if (tries++ === 0) throw new ChartkeyError('TIMEOUT');
      return 3;
    },
  });
  await press(words.eraseHere);
  expect(held).toEqual([true, false]);
  await press('Try again');
  expect(root.textContent).toContain('3 signed orders are still on the way');
});
