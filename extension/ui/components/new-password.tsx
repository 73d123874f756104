import { useState } from 'preact/hooks';
import { password as words } from '../../strings/words.ts';
import { passwordLength, passwordProblem } from '../../vault/password-rule.ts';
import { usePlatform } from '../platform.ts';
import { PasswordField } from './password-field.tsx';
import { PasswordMeter } from './password-meter.tsx';

export interface NewPassword {
  fields: preact.JSX.Element;
  /** The password once it can be taken; undefined when the fields now say what is wrong with it. */
  take(): Promise<string | undefined>;
  /** Empties the fields: as soon as nobody has to correct anything in them. */
  clear(): void;
}

/** What helps while typing: length, then the meter. */
function hintOf(password: string): string | undefined {
  if (password === '') return words.rule;
  const problem = passwordProblem(password);
  if (problem === 'short') return words.short(passwordLength - [...password.normalize('NFKC')].length);
  return problem && words.guessable;
}

interface NewPasswordOptions {
  label: string;
  /** For what is called something else than a password. */
  labelAgain?: string;
  /** It locks a file that somebody may find, not this computer's vault. */
  file?: true;
  disabled?: boolean;
}

/** Two fields for a new password, with its meter: in set-up, in restoring and where it is changed. */
export function useNewPassword({ label, labelAgain, file, disabled }: NewPasswordOptions): NewPassword {
  const { vault } = usePlatform();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const problem = passwordProblem(password);
  const differ = password !== again;
  const easy = refused !== '' && refused === password;

  const take = async () => {
    setTried(true);
    if (problem || differ) return undefined;
    // Without the estimate the rule of length stands alone: nobody is kept out because a file did not load.
    const judgement = await vault.judge(password).catch(() => undefined);
    if (judgement?.standing === 'refused') {
      setRefused(password);
      return undefined;
    }
    return password;
  };
  const clear = () => {
    setPassword('');
    setAgain('');
    setTried(false);
  };

  const error = easy ? words.guessable : tried && problem ? hintOf(password) : undefined;
  const fields = (
    <>
      <PasswordField
        label={label}
        value={password}
        change={setPassword}
        autocomplete="new-password"
        hint={hintOf(password)}
        error={error}
        disabled={disabled ?? false}
      />
      {!problem && <PasswordMeter password={password} file={file === true} />}
      <PasswordField
        label={labelAgain ?? words.again}
        value={again}
        change={setAgain}
        autocomplete="new-password"
        error={tried && !problem && differ ? words.differ : undefined}
        disabled={disabled ?? false}
      />
    </>
  );
  return { fields, take, clear };
}
