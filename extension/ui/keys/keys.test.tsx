// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { Proof } from '../../vault/prove-person.ts';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { passkeys } from '../gallery/samples/vault.ts';
import { PlatformContext } from '../platform.ts';
import { UnlockForm } from '../unlock/unlock-form.tsx';
import type { VaultPlatform } from '../vault-platform.ts';
import { PasskeyCard } from './passkey-card.tsx';
import { PasswordCard } from './password-card.tsx';

const password = 'a long quiet river';
const next = 'three calm purple boats';
let root: HTMLElement;

const settle = async () => {
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
};
async function show(what: ComponentChildren, vault: Partial<VaultPlatform>) {
  const platform = samplePlatform({ vault });
  act(() => render(<PlatformContext.Provider value={platform}>{what}</PlatformContext.Provider>, root));
  await settle();
}
const buttons = () => [...root.querySelectorAll('button')].map((one) => one.textContent);
const press = async (name: string) => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} among ${buttons()}`);
  act(() => found.click());
  await settle();
};
const inputs = () => [...root.querySelectorAll('input')];
const type = (...values: string[]) =>
  act(() => {
    inputs().forEach((input, place) => {
      input.value = values[place] ?? '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
const failing = (code: ErrorCode) => async () => {
  throw new ChartkeyError(code);
};
const stopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new ChartkeyError('CANCELLED')));
  });

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('password card (sample vault)', () => {
  it('X7 secrets are typed into password fields with their tokens, may be pasted, and are gone afterwards', async () => {
    const asked: { proof: Proof; next: string }[] = [];
    await show(<PasswordCard />, {
      changePassword: async (proof, chosen) => void asked.push({ proof, next: chosen }),
    });
    await press('Change password');
    expect(inputs().map(({ type: kind, autocomplete }) => [kind, autocomplete])).toEqual([
      ['password', 'current-password'],
      ['password', 'new-password'],
      ['password', 'new-password'],
    ]);
    for (const input of inputs()) {
      const paste = new Event('paste', { bubbles: true, cancelable: true });
      input.dispatchEvent(paste);
      expect(paste.defaultPrevented).toBe(false);
    }
    type(password, next, next);
    await press('Save new password');
    expect(asked).toEqual([{ proof: { password }, next }]);
    expect(root.textContent).toContain('Your password is changed');
    expect(inputs()).toEqual([]);
    expect(document.documentElement.outerHTML).not.toContain('purple');
  });

  it('a wrong password is said at its field, and the new one need not be typed again', async () => {
    await show(<PasswordCard />, { changePassword: failing('WRONG_PASSWORD') });
    await press('Change password');
    type(password, next, next);
    await press('Save new password');
    expect(root.textContent).toContain('That is not your password');
    expect(inputs().map(({ value }) => value)).toEqual(['', next, next]);
  });

  it('one that falls in minutes is refused, and without the estimate the rule of length stands', async () => {
    let changed = 0;
    const changePassword = async () => {
      changed += 1;
    };
    const judge = async () => ({ seconds: 30, standing: 'refused' as const });
    await show(<PasswordCard />, { changePassword, judge });
    await press('Change password');
    type(password, next, next);
    await press('Save new password');
    expect(root.textContent).toContain('easy to guess');
    expect(changed).toBe(0);
    act(() => render(null, root));
    await show(<PasswordCard />, { changePassword, judge: failing('OFFLINE') });
    await press('Change password');
    type(password, next, next);
    await press('Save new password');
    expect(changed).toBe(1);
  });
});

describe('called off (sample vault)', () => {
  it('a change or a passkey that is on its way is called off by Cancel, and nothing late is said', async () => {
    const signals: AbortSignal[] = [];
    const hold = (_: unknown, ...rest: unknown[]) => {
      const signal = rest.at(-1) as AbortSignal;
      signals.push(signal);
      return stopped(signal);
    };
    await show(<PasswordCard />, { changePassword: hold });
    await press('Change password');
    type(password, next, next);
    await press('Save new password');
    await press('Cancel');
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
    await show(<PasskeyCard />, { addPasskey: hold });
    await press('Add a passkey');
    type(password);
    await press('Continue');
    await press('Cancel');
    expect(root.textContent).toContain('No passkey was added');
    await press('Add a passkey');
    expect(inputs()).toHaveLength(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

describe('passkeys (sample vault)', () => {
  it('unlocking offers the passkey first, and a failed one leaves the password', async () => {
    await show(<UnlockForm pending={0} />, {
      passkeys: async () => passkeys,
      unlockWithPasskey: failing('PASSKEY_FAILED'),
    });
    expect(buttons()).toEqual(['Unlock with a passkey', 'Unlock']);
    await press('Unlock with a passkey');
    expect(root.textContent).toContain('use your password');
    expect(inputs().map(({ disabled }) => disabled)).toEqual([false]);
  });

  it('the browser’s question can be called off, and leaving the page calls it off', async () => {
    const signals: AbortSignal[] = [];
    const unlockWithPasskey = (signal: AbortSignal) => {
      signals.push(signal);
      return stopped(signal);
    };
    await show(<UnlockForm pending={0} />, { passkeys: async () => passkeys, unlockWithPasskey });
    await press('Unlock with a passkey');
    await press('Cancel');
    expect(root.textContent).toContain('The passkey was not used');
    await press('Unlock with a passkey');
    act(() => render(null, root));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('where the page is no place for the question, it is asked elsewhere', async () => {
    let elsewhere = 0;
    await show(
      <UnlockForm
        pending={0}
        passkeyElsewhere={() => {
          elsewhere += 1;
        }}
      />,
      {
        passkeys: async () => passkeys,
        unlockWithPasskey: failing('INTERNAL'),
      },
    );
    await press('Unlock with a passkey');
    expect(elsewhere).toBe(1);
    expect(root.textContent).not.toContain('Code');
  });

  it('a browser without any is no dead end, and offers none', async () => {
    await show(<PasskeyCard />, { arePasskeysOffered: async () => false });
    expect(root.textContent).toContain('Your password works as before');
    expect(buttons()).toEqual([]);
  });

  it('an unfit one is explained with a way on; removing asks first', async () => {
    let removed: string[] = [];
    await show(<PasskeyCard />, {
      passkeys: async () => passkeys.filter(({ id }) => !removed.includes(id)),
      addPasskey: failing('PASSKEY_UNFIT'),
      removePasskey: async (id) => {
        removed = [...removed, id];
      },
    });
    await press('Add a passkey');
    type(password);
    await press('Continue');
    expect(root.textContent).toContain('What usually works');
    expect(inputs().map(({ value }) => value)).toEqual(['']);
    await press('Cancel');
    await press('Remove');
    expect(removed).toEqual([]);
    await press('Remove');
    expect(removed).toEqual(['one']);
    expect(root.textContent).toContain('The passkey is removed');
    expect(root.querySelectorAll('.passkey')).toHaveLength(1);
  });
});
