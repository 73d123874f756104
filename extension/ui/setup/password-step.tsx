import { password, setup as words } from '../../strings/words.ts';
import { useNewPassword } from '../components/new-password.tsx';

/** A new password: the first step of setting up and of every way of restoring. */
export function PasswordStep({ next }: { next(password: string): void }) {
  const { fields, take, clear } = useNewPassword({ label: password.label });
  const submit = async (event: Event) => {
    event.preventDefault();
    const taken = await take();
    if (taken === undefined) return;
    clear();
    next(taken);
  };
  return (
    <form class="setup-form" onSubmit={(event) => void submit(event)}>
      <h1 tabIndex={-1}>{words.passwordTitle}</h1>
      <p class="quiet">{words.passwordText}</p>
      {fields}
      <div class="actions">
        <button type="submit" class="button button-primary button-large">
          {words.next}
        </button>
      </div>
    </form>
  );
}
