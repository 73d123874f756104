// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChartkeyError } from '#protocol/errors';
import { readWords } from '../../mirror/read-words.ts';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { mirrorView } from '../gallery/samples/mirror.ts';
import { type Platform, PlatformContext } from '../platform.ts';
import { ReplaceVault } from './replace-vault.tsx';
import { Setup } from './setup.tsx';

/** Published test words (BIP-39 reference vectors): never anybody's. */
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const password = 'three calm purple boats';
let root: HTMLElement;
let made: { password: string; words: readonly string[] }[];
let looked: (readonly string[])[];
let finished: string[];

async function settle() {
  for (let step = 0; step < 6; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
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
const inputs = () => [...root.querySelectorAll<HTMLInputElement>('input:not([type=radio])')];
const type = (values: readonly string[]) =>
  act(() => {
    for (const [i, input] of inputs().entries()) {
      input.value = values[i] ?? values[0]!;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
/** Words of the phrase anywhere in the document's markup or in its storage. */
const leaked = () => {
  const held = `${document.documentElement.outerHTML}${JSON.stringify(localStorage)}${JSON.stringify(sessionStorage)}`;
  return phrase.filter((word) => held.includes(word));
};

async function open(
  changes: Partial<Platform['restore']> = {},
  answers: Parameters<typeof samplePlatform>[0]['answers'] = {},
) {
  const platform = samplePlatform({
    answers: { 'mirror.view': () => mirrorView, 'mirror.sync': () => mirrorView, ...answers },
    restore: {
      read: async (typed) => readWords(typed),
      lookUp: async (words) => {
        looked.push(words);
        return { at: Date.UTC(2026, 10, 14), browsers: 2 };
      },
      createVault: async (chosen, words) => void made.push({ password: chosen, words: [...words] }),
      ...changes,
    },
  });
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <Setup finish={(to) => void finished.push(to)} />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
  await press('I already have words');
}

beforeEach(() => {
  localStorage.clear();
  root = document.createElement('div');
  document.body.append(root);
  made = [];
  looked = [];
  finished = [];
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('coming back with the words (sample vault and gateway)', () => {
  it('X7 words are typed into password inputs outside any form, and are nowhere once they were passed on', async () => {
    await open();
    expect(inputs()).toHaveLength(12);
    for (const input of inputs()) {
      expect([input.type, input.autocomplete, input.form, input.name]).toEqual(['password', 'off', null, '']);
    }
    type(phrase);
    expect(leaked()).toEqual([]);
    await press('Find my records');
    expect(looked).toEqual([phrase]);
    expect(root.textContent).toContain('They were last saved on');
    await press('Choose a password');
    expect(inputs().map(({ value }) => value)).toEqual(['', '']);
    type([password]);
    await press('Continue');
    expect(made).toEqual([{ password, words: phrase }]);
    expect(root.textContent).toContain('Your records are back');
    expect(root.textContent).toContain('3 records, 2,140 items');
    expect(leaked()).toEqual([]);
    expect(document.documentElement.outerHTML).not.toContain('purple');
    await press('Open my records');
    expect(finished).toEqual(['records']);
  });

  it('a whole list may be pasted into any field, numbered or not, 12 or 24', async () => {
    await open();
    const paste = async (text: string, into: number) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: () => text } });
      act(() => void inputs()[into]!.dispatchEvent(event));
      await settle();
      return event.defaultPrevented;
    };
    expect(await paste(phrase.map((word, i) => `${i + 1}. ${word}`).join('\n'), 3)).toBe(true);
    expect(inputs().map(({ value }) => value)).toEqual(phrase);
    expect(await paste('single', 0)).toBe(false);
    expect(await paste([...phrase, ...phrase].join(' '), 0)).toBe(true);
    expect(inputs().map(({ value }) => value)).toEqual([...phrase, ...phrase]);
    expect(leaked()).toEqual([]);
  });

  it('says which word is not in the list without repeating it, and that right words in a wrong order do not fit', async () => {
    await open();
    type(phrase.with(6, 'wroth'));
    await press('Find my records');
    expect(root.textContent).toContain('1 word needs another look');
    expect(inputs().map((input) => input.getAttribute('aria-invalid'))).toEqual(phrase.map((_, i) => String(i === 6)));
    expect(root.innerHTML).not.toContain('wroth');
    type(phrase.with(0, phrase[1]!).with(1, phrase[0]!));
    await press('Find my records');
    expect(root.textContent).toContain('they do not belong together');
    expect(looked).toEqual([]);
  });

  it('nothing kept for these words is said before a vault is made; one may look again or begin empty', async () => {
    await open({ lookUp: async () => undefined });
    type(phrase);
    await press('Find my records');
    expect(root.textContent).toContain('Nothing is kept here for these words');
    expect(made).toEqual([]);
    await press('Enter other words');
    expect(inputs().every(({ value }) => value === '')).toBe(true);
    type(phrase);
    await press('Find my records');
    await press('Start with these words');
    type([password]);
    await press('Continue');
    expect(made).toHaveLength(1);
    expect(root.textContent).toContain('Chartkey is ready');
  });

  it('a forgotten password: nothing is taken away before a copy was found and a new password chosen', async () => {
    const order: string[] = [];
    let kept: { at: number; browsers: number } | undefined;
    const restore: Platform['restore'] = {
      read: async (typed) => readWords(typed),
      lookUp: async () => kept,
      empty: async () => void order.push('empty'),
      createVault: async () => void order.push('create'),
    };
    const platform = samplePlatform({ restore, answers: { 'browser.emptied': () => ({ done: true }) } });
    act(() =>
      render(
        <PlatformContext.Provider value={platform}>
          <ReplaceVault back={() => finished.push('back')} finish={() => finished.push('records')} />
        </PlatformContext.Provider>,
        root,
      ),
    );
    await settle();
    type(phrase);
    await press('Find my records');
    expect(root.textContent).toContain('was left as it is');
    expect(root.textContent).not.toContain('Start with these words');
    kept = { at: 1, browsers: 1 };
    await press('Enter other words');
    type(phrase);
    await press('Find my records');
    expect(root.textContent).toContain('This browser starts again from that copy');
    await press('Choose a password');
    expect(order).toEqual([]);
    type([password]);
    await press('Continue');
    expect(order).toEqual(['empty', 'create']);
    await press('Open my records');
    expect(finished).toEqual(['records']);
  });

  it('offline can be tried again without typing the words again; a stopped run goes on', async () => {
    let online = false;
    let runs = 0;
    const answers = {
      'mirror.sync': () => {
        runs += 1;
        if (runs === 1) throw new ChartkeyError('CANCELLED');
        return mirrorView;
      },
    };
    const lookUp = async () => {
      if (!online) throw new ChartkeyError('OFFLINE');
      return { at: 1, browsers: 1 };
    };
    await open({ lookUp }, answers);
    type(phrase);
    await press('Find my records');
    expect(root.textContent).toContain('You are offline');
    online = true;
    await press('Try again');
    await press('Choose a password');
    type([password]);
    await press('Continue');
    expect(root.textContent).toContain('What came so far is kept');
    await press('Go on');
    expect(root.textContent).toContain('Your records are back');
  });
});
