import type { ChartkeyError } from '#protocol/errors';
import { Busy } from './busy.tsx';
import { ErrorNotice } from './error-notice.tsx';

interface WorkStatusProps {
  /** As `useLongWork` has it: how far it is, and how it ended. */
  work: { progress: string | undefined; error: ChartkeyError | undefined };
  /** Said when the person called it off. */
  cancelled: string;
}

/** How long work stands, below the form that started it. */
export function WorkStatus({ work: { progress, error }, cancelled }: WorkStatusProps) {
  if (progress !== undefined) return <Busy text={progress} />;
  if (!error) return null;
  if (error.code !== 'CANCELLED') return <ErrorNotice code={error.code} />;
  return (
    <p class="small" role="status">
      {cancelled}
    </p>
  );
}
