import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { keys as words } from '../../strings/words.ts';
import type { Proof } from '../../vault/prove-person.ts';
import { PasswordField } from '../components/password-field.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { usePasskeys } from './use-passkeys.ts';

interface ConfirmYouOptions {
  label: string;
  disabled: boolean;
  /** Puts the cursor into the password field when nothing else has it. */
  focus?: boolean;
  /** The offer of a passkey, where there is one, in other words than the usual ones. */
  offer?: string;
}

export interface ConfirmYou {
  fields: preact.JSX.Element;
  /** A passkey was chosen: the browser is what asks. */
  byPasskey: boolean;
  /** Nothing is there to go on with. */
  isEmpty: boolean;
  /**
   * Runs `work` with what the person gives; what was typed leaves its field at once (X7). False when that was nothing, not
   * theirs, or called off: then the fields say so. Every other failure is thrown.
   */
  confirm(work: (proof: Proof) => Promise<void>, signal: AbortSignal): Promise<boolean>;
}

type Problem = 'missing' | 'wrong' | 'unused';

/**
 * The password, or a passkey where one opens this vault: an open screen alone must not be enough for what gives keys away. One
 * component wherever that is asked again.
 */
export function useConfirmYou({ label, disabled, focus, offer = words.usePasskey }: ConfirmYouOptions): ConfirmYou {
  const { list } = usePasskeys();
  const [typed, setTyped] = useState('');
  const [byPasskey, setByPasskey] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [changed, setChanged] = useState(false);
  const choose = (passkey: boolean) => {
    setByPasskey(passkey);
    setChanged(true);
    setTyped('');
    setProblem(undefined);
  };

  const confirm: ConfirmYou['confirm'] = async (work, signal) => {
    setProblem(undefined);
    if (typed === '' && !byPasskey) {
      setProblem('missing');
      return false;
    }
    const proof = byPasskey ? { passkey: { signal } } : { password: typed };
    setTyped('');
    try {
      await work(proof);
      return true;
    } catch (thrown) {
      const { code } = toChartkeyError(thrown);
      const isUnused = code === 'CANCELLED' && byPasskey && !signal.aborted;
      if (code !== 'WRONG_PASSWORD' && !isUnused) throw thrown;
      setProblem(isUnused ? 'unused' : 'wrong');
      return false;
    }
  };

  const fields = byPasskey ? (
    <div class="confirm-passkey">
      <p class="small">{words.withPasskey}</p>
      <p class="small field-error" role="status">
        {problem === 'unused' && words.passkeyUnused}
      </p>
      <button type="button" class="link-button" disabled={disabled} ref={focusWhenLost} onClick={() => choose(false)}>
        {words.usePassword}
      </button>
    </div>
  ) : (
    <>
      <PasswordField
        label={label}
        value={typed}
        change={setTyped}
        autocomplete="current-password"
        error={problem && (problem === 'missing' ? words.missing : words.notYours)}
        disabled={disabled}
        focus={(focus ?? false) || changed}
      />
      {list && list.length > 0 && (
        <button type="button" class="link-button" disabled={disabled} onClick={() => choose(true)}>
          {offer}
        </button>
      )}
    </>
  );
  return { fields, byPasskey, isEmpty: !byPasskey && typed === '', confirm };
}
