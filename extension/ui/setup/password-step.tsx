import { useState } from 'preact/hooks';
import { setup as words } from '../../strings/en.ts';
import { passwordLength, passwordProblem } from '../../vault/password-rule.ts';
import { PasswordField } from '../components/password-field.tsx';

/** What helps while typing; `guessable` is the only complaint besides length. */
function hintOf(password: string): string {
  if (password === '') return words.rule;
  const problem = passwordProblem(password);
  if (problem === 'short') return words.short(passwordLength - [...password.normalize('NFKC')].length);
  return problem ? words.guessable : words.good;
}

export function PasswordStep({ next }: { next(password: string): void }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const problem = passwordProblem(password);
  const differ = password !== again;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problem || differ) return;
    setPassword('');
    setAgain('');
    next(password);
  };
  return (
    <form class="setup-form" onSubmit={submit}>
      <h1 tabIndex={-1}>{words.passwordTitle}</h1>
      <p class="quiet">{words.passwordText}</p>
      <PasswordField
        label={words.password}
        value={password}
        change={setPassword}
        autocomplete="new-password"
        hint={hintOf(password)}
        error={tried && problem ? hintOf(password) : undefined}
      />
      <PasswordField
        label={words.passwordAgain}
        value={again}
        change={setAgain}
        autocomplete="new-password"
        error={tried && !problem && differ ? words.differ : undefined}
      />
      <div class="actions">
        <button type="submit" class="button button-primary button-large">
          {words.next}
        </button>
      </div>
    </form>
  );
}
