// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChartkeyError } from '#protocol/errors';
import { type SampleOptions, samplePlatform } from '../gallery/sample-platform.ts';
import { keyRequest } from '../gallery/samples/recovery.ts';
import { passkeys } from '../gallery/samples/vault.ts';
import { PlatformContext } from '../platform.ts';
import { ForgottenPassword } from './forgotten-password.tsx';
import { GuardiansPage } from './guardians-page.tsx';
import { KeyRequestNotice } from './key-request-notice.tsx';
import { KitPage } from './kit-page.tsx';
import { RehearsePage } from './rehearse-page.tsx';
import { RestoreGuardians } from './restore-guardians.tsx';

const phrase = 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' ');
const shares = ['ckshare1 aaaa', 'ckshare1 cccc', 'ckshare1 dddd'];
let root: HTMLElement;

async function settle() {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function show(page: preact.ComponentChild, options: SampleOptions = {}) {
  act(() => render(<PlatformContext.Provider value={samplePlatform(options)}>{page}</PlatformContext.Provider>, root));
  await settle();
}
const button = (name: string) => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  return found;
};
const press = async (name: string) => {
  act(() => button(name).click());
  await settle();
};
const type = async (fields: string, ...texts: string[]) => {
  act(() => {
    for (const [i, input] of [...root.querySelectorAll<HTMLInputElement>(fields)].entries()) {
      input.value = texts[i] ?? texts.at(-1)!;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await settle();
};
const submit = async () => {
  act(() => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
};
/** Which of the secrets stand anywhere in the document or its storage. */
const seen = (secrets: readonly string[]) =>
  secrets.filter((secret) =>
    `${document.documentElement.outerHTML}${JSON.stringify(localStorage)}${JSON.stringify(sessionStorage)}`.includes(
      secret,
    ),
  );

beforeEach(() => {
  localStorage.clear();
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('X7 the recovery sheet is in the document only after the password, and gone when attention is lost (sample vault)', async () => {
  await show(<KitPage />, {
    recovery: {
      words: async (proof) => {
        if (!('password' in proof) || proof.password !== 'right') throw new ChartkeyError('WRONG_PASSWORD');
        return phrase;
      },
    },
  });
  await type('input', 'wrong');
  await submit();
  expect(root.textContent).toContain('That is not your password.');
  expect(seen(phrase)).toEqual([]);
  await type('input', 'right');
  await submit();
  expect(seen(phrase)).toEqual(phrase);
  expect(root.querySelectorAll('input, textarea')).toHaveLength(0);
  act(() => void window.dispatchEvent(new Event('blur')));
  expect(seen(phrase)).toEqual([]);
  await press('Show again');
  act(() => render(null, root));
  expect(seen(phrase)).toEqual([]);
});

it('a passkey, where there is one, does for the password; called off, it can be tried again or left (sample vault)', async () => {
  const proofs: string[] = [];
  await show(<KitPage />, {
    vault: { passkeys: async () => passkeys },
    recovery: {
      words: async (proof) => {
        proofs.push(Object.keys(proof)[0]!);
        if (proofs.length === 1) throw new ChartkeyError('CANCELLED');
        return phrase;
      },
    },
  });
  await press('Use a passkey instead');
  expect(root.querySelectorAll('input')).toHaveLength(0);
  await submit();
  expect(root.textContent).toContain('The passkey was not used.');
  await press('Use your password instead');
  expect(button('Show my words').disabled).toBe(true);
  await press('Use a passkey instead');
  button('Show my words').focus();
  await submit();
  expect(proofs).toEqual(['passkey', 'passkey']);
  expect(seen(phrase)).toEqual(phrase);
  expect(document.activeElement?.textContent).toBe('Chartkey recovery sheet');
});

it('a forgotten password: guardians set a new one where the vault is, and the page says so where it always says things (sample vault)', async () => {
  const replaced: unknown[] = [];
  let toWords = 0;
  await show(
    <ForgottenPassword
      useWords={() => {
        toWords += 1;
      }}
    />,
    { recovery: { replacePassword: async (...given) => void replaced.push(given) } },
  );
  const status = root.querySelector('[role=status]');
  await press('Use your recovery words');
  expect(toWords).toBe(1);
  await press('Use your guardians');
  expect(document.activeElement?.textContent).toBe('New password with your guardians');
  await type('input', shares[0]!, shares[1]!, 'three calm purple boats', 'three calm purple boats');
  await submit();
  expect(replaced).toEqual([[shares.slice(0, 2), 'three calm purple boats']]);
  expect(root.querySelector('[role=status]')).toBe(status);
  expect(status?.textContent).toBe('Your new password works now. Unlock with it.');
  expect(seen(shares)).toEqual([]);
});

it('without a passkey none is offered, and an empty password asks nobody anything (sample vault)', async () => {
  let asked = 0;
  await show(<GuardiansPage />, {
    recovery: {
      prepareGuardians: async () => {
        asked += 1;
        throw new ChartkeyError('WRONG_PASSWORD');
      },
    },
  });
  expect(root.textContent).not.toContain('Use a passkey instead');
  await type('input[type=text]', 'Ana', 'Ben', 'Carla', 'Elena');
  await submit();
  expect([root.textContent?.includes('Type your password first.'), asked]).toEqual([true, 0]);
  await type('input[type=password]', 'not it');
  await submit();
  expect([root.textContent?.includes('That is not your password.'), asked]).toEqual([true, 1]);
});

it('printing does not cover the sheet, and afterwards losing attention does again (sample vault)', async () => {
  let printed = '';
  await show(<KitPage />, {
    recovery: {
      words: async () => phrase,
      print: async () => {
        window.dispatchEvent(new Event('blur'));
        await Promise.resolve();
        printed = root.textContent ?? '';
      },
    },
  });
  await type('input', 'right');
  await submit();
  await press('Print');
  expect(phrase.filter((word) => printed.includes(word))).toEqual(phrase);
  expect(seen(phrase)).toEqual(phrase);
  act(() => void window.dispatchEvent(new Event('blur')));
  expect(seen(phrase)).toEqual([]);
});

it('X7 shares are shown one at a time, and older ones end only after every one is in hand (sample vault)', async () => {
  let confirmed = 0;
  await show(<GuardiansPage />, {
    recovery: {
      waysBack: async () => ({ rehearsed: {}, wordsKept: true }),
      prepareGuardians: async ({ choice }) => ({
        prepared: { ...choice, escrow: keyRequest.escrow, body: keyRequest.request, wrap: 'AAAA' },
        shares,
      }),
      confirmGuardians: async () => {
        confirmed += 1;
      },
    },
  });
  await submit();
  expect(root.textContent).toContain('Give each guardian a name of their own.');
  await type('input[type=text]', 'Ana', 'Ana', 'Carla');
  await type('input[type=password]', 'a long quiet river');
  await submit();
  expect(root.textContent).toContain('Give each guardian a name of their own.');
  await type('input[type=text]', 'Ana', 'Ben', 'Carla');
  await submit();
  for (const [i, share] of shares.entries()) {
    expect(seen(shares)).toEqual([share]);
    expect(confirmed).toBe(0);
    const onward = i < 2 ? 'Next share' : 'Finish';
    expect(button(onward).disabled).toBe(true);
    act(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click());
    await settle();
    await press(onward);
  }
  expect(confirmed).toBe(1);
  expect(seen(shares)).toEqual([]);
  expect(root.textContent).toContain('Your guardians are set');
});

it('X7 words and shares are entered in password inputs only, and are gone once they were tried (sample vault)', async () => {
  const tried: string[][] = [];
  await show(<RehearsePage />, {
    recovery: {
      rehearseWords: async (words) => void tried.push([...words]),
      rehearseShares: async () => {
        throw new ChartkeyError('SHARES_MIXED');
      },
    },
  });
  const others = () => root.querySelectorAll('input:not([type=password]):not([type=radio]):not([type=file]), textarea');
  expect(root.querySelectorAll('input[type=password]')).toHaveLength(12);
  expect(others()).toHaveLength(0);
  await type('input[type=password]', ...phrase);
  await submit();
  expect(tried).toEqual([phrase]);
  expect(root.textContent).toContain('Your words open this vault.');
  expect([...root.querySelectorAll<HTMLInputElement>('input[type=password]')].every(({ value }) => value === '')).toBe(
    true,
  );
  // Pasted into one field, they go on in the next ones.
  const [first] = [...root.querySelectorAll<HTMLInputElement>('input[type=password]')];
  act(() => {
    first!.value = phrase.join(' ');
    first!.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
  expect([...root.querySelectorAll<HTMLInputElement>('input[type=password]')].map(({ value }) => value)).toEqual(
    phrase,
  );
  const radio = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === 'Shares')!;
  act(() => radio.querySelector('input')!.click());
  await settle();
  expect(root.querySelectorAll('input[type=password]')).toHaveLength(2);
  expect(others()).toHaveLength(0);
  await type('input[type=password]', shares[0]!, shares[1]!);
  await submit();
  expect(root.textContent).toContain('These shares do not belong together.');
});

it('X7 asking with shares remembers nothing here but until when they wait (sample gateway)', async () => {
  await show(<RestoreGuardians back={() => undefined} done={() => undefined} />);
  await type('input[type=password]', shares[0]!, shares[1]!);
  await submit();
  expect(root.textContent).toContain('The waiting time runs');
  expect(seen(shares)).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(['chartkey-recovery-asked']);
});

it('K12 the notice says who is asked for and until when; refusing is one press, and a locked screen says to unlock (sample)', async () => {
  const refused: unknown[] = [];
  const answers = {
    'recovery.get': () => ({ notices: [keyRequest], rehearse: false }),
    'recovery.refuse': (params: unknown) => {
      refused.push(params);
      return { notices: [], rehearse: false };
    },
  };
  await show(<KeyRequestNotice locked />, { answers });
  expect(root.querySelector('[role=alert]')?.textContent).toContain('Unlock Chartkey to refuse.');
  expect(root.querySelectorAll('button')).toHaveLength(0);
  act(() => render(null, root));
  await show(<KeyRequestNotice />, { answers });
  expect(root.textContent).toContain('Unless you refuse, the keys are given out on');
  await press('Refuse');
  expect(refused).toEqual([{ request: keyRequest.request }]);
  expect(root.textContent).toContain('Nobody gets your keys by that request.');
});
