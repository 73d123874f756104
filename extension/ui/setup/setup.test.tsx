// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { PlatformContext } from '../platform.ts';
import { Setup } from './setup.tsx';

const phrase = 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' ');
const password = 'three calm purple boats';
let root: HTMLElement;
let made: { password: string; words: readonly string[] }[];
/** Effects run when an act ends: small steps let one lead to the next. */
async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
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

async function toWords() {
  const platform = {
    ...samplePlatform({}),
    newWords: async () => phrase,
    createVault: async (typed: string, words: readonly string[]) => {
      made.push({ password: typed, words: [...words] });
    },
  };
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <Setup finish={() => undefined} />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
  await press('Start');
  act(() => {
    for (const input of root.querySelectorAll('input')) {
      input.value = password;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await press('Continue');
}

/** No word of the phrase anywhere in the document, its fields or its storage. */
const words = () =>
  phrase.filter((word) =>
    `${document.documentElement.outerHTML}${JSON.stringify(localStorage)}${JSON.stringify(sessionStorage)}`.includes(
      word,
    ),
  );

beforeEach(() => {
  localStorage.clear();
  root = document.createElement('div');
  document.body.append(root);
  made = [];
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('setting up (sample vault)', () => {
  it('X7 the words are in the document only while shown, never in a field, and covered when attention is lost', async () => {
    await toWords();
    expect(words()).toEqual([]);
    expect(button('I have written them down').disabled).toBe(true);
    await press('Show the words');
    expect(words()).toEqual(phrase);
    expect(root.querySelectorAll('input, textarea')).toHaveLength(0);
    act(() => {
      window.dispatchEvent(new Event('blur'));
    });
    expect(words()).toEqual([]);
    expect(root.textContent).toContain('covered because you looked away');
  });

  it('X7 words cannot be copied, dragged or taken from the context menu', async () => {
    await toWords();
    await press('Show the words');
    for (const type of ['copy', 'cut', 'contextmenu', 'dragstart']) {
      const event = new Event(type, { bubbles: true, cancelable: true });
      root.querySelector('ol.words b')!.dispatchEvent(event);
      expect(event.defaultPrevented, type).toBe(true);
    }
  });

  it('makes the vault only after three right answers by button, with exactly these words', async () => {
    await toWords();
    await press('Show the words');
    await press('I have written them down');
    for (let answered = 0; answered < 3; ) {
      expect(root.querySelectorAll('input, textarea')).toHaveLength(0);
      const position = Number(/Which is word (\d+)\?/.exec(root.textContent ?? '')?.[1]);
      const right = phrase[position - 1]!;
      const wrong = [...root.querySelectorAll('.quiz button')].find((one) => one.textContent !== right)!;
      await press(wrong.textContent!);
      expect(root.textContent).toContain('That is not it');
      expect(made).toEqual([]);
      await press(right);
      answered += 1;
    }
    expect(made).toEqual([]);
    expect(words()).toEqual([]);
    await press('Continue');
    expect(made).toEqual([{ password, words: phrase }]);
    expect(root.textContent).toContain('Chartkey is ready');
    expect(words()).toEqual([]);
    expect(document.documentElement.outerHTML).not.toContain('purple');
  });

  it('offers the words on a printed sheet once they were right, and says what else can wait', async () => {
    await toWords();
    await press('Show the words');
    await press('I have written them down');
    for (let answered = 0; answered < 3; answered++) {
      expect(root.textContent).not.toContain('Print a recovery sheet');
      await press(phrase[Number(/Which is word (\d+)\?/.exec(root.textContent ?? '')?.[1]) - 1]!);
    }
    await press('Print a recovery sheet');
    expect(words()).toEqual(phrase);
    expect(root.querySelectorAll('input, textarea')).toHaveLength(0);
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(words()).toEqual([]);
    await press('Continue');
    expect(made).toEqual([{ password, words: phrase }]);
    expect(words()).toEqual([]);
    for (const way of ['Recovery words on paper', 'Backup file', 'Guardians']) expect(root.textContent).toContain(way);
  });

  it('X7 leaving half way keeps nothing but that it began, and coming back says so', async () => {
    await toWords();
    await press('Show the words');
    act(() => render(null, root));
    expect(words()).toEqual([]);
    expect(JSON.stringify(localStorage)).not.toContain('purple');
    act(() =>
      render(
        <PlatformContext.Provider value={samplePlatform({})}>
          <Setup finish={() => undefined} />
        </PlatformContext.Provider>,
        root,
      ),
    );
    await settle();
    expect(root.textContent).toContain('You stopped before the end last time');
  });

  it('refuses a short, an easy and a mistyped password', async () => {
    act(() =>
      render(
        <PlatformContext.Provider value={samplePlatform({})}>
          <Setup finish={() => undefined} />
        </PlatformContext.Provider>,
        root,
      ),
    );
    await settle();
    await press('Start');
    const [first, second] = [...root.querySelectorAll('input')];
    const type = (one: string, two: string) =>
      act(() => {
        for (const [input, value] of [
          [first!, one],
          [second!, two],
        ] as const) {
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
    for (const [one, two, said] of [
      ['short', 'short', '5 more to go'],
      ['1234567890', '1234567890', 'easy to guess'],
      [password, `${password}!`, 'The two are not the same'],
    ] as const) {
      type(one, two);
      await press('Continue');
      expect(root.textContent).toContain(said);
      expect(root.textContent).toContain('Choose a password');
    }
  });
});
