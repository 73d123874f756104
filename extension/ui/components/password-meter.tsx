import { useEffect, useState } from 'preact/hooks';
import { password as words } from '../../strings/words.ts';
import type { Judgement } from '../../vault/judge-password.ts';
import { usePlatform } from '../platform.ts';

/** Long enough that nothing is worked out, or read aloud, between two letters. */
const pause = 250;
const steps = ['refused', 'weak', 'fair', 'strong'] as const;

/**
 * How long a password, or the passphrase of a file, would hold, in words and a bar; nothing where the estimate cannot be had.
 */
export function PasswordMeter({ password, file }: { password: string; file: boolean }) {
  const { vault } = usePlatform();
  const [judged, setJudged] = useState<{ of: string; judgement: Judgement | undefined }>();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const judgement = await vault.judge(password).catch(() => undefined);
      if (!stale) setJudged({ of: password, judgement });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [password, vault]);
  const known = judged?.of === password;
  const judgement = judged?.judgement;
  if (known && !judgement) return null;
  const reached = known && judgement ? steps.indexOf(judgement.standing) : -1;
  return (
    <div class={`strength ${known && judgement ? `strength-${judgement.standing}` : ''}`}>
      <div class="strength-bar" aria-hidden="true">
        {steps.map((step, place) => (
          <span key={step} class={place <= reached ? 'reached' : ''} />
        ))}
      </div>
      <p class="small quiet" role="status">
        {known && judgement ? (
          <>
            <b>{words.standing[judgement.standing]}.</b>{' '}
            {(file ? words.fileHolds : words.holds)(words.roughly(judgement.seconds))}
            {judgement.standing === 'weak' && ` ${words.oneMore}`}
          </>
        ) : (
          words.judging
        )}
      </p>
    </div>
  );
}
