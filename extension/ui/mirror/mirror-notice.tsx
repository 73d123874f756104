import type { ErrorCode } from '#protocol/errors';
import { common, time, restore as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { useView } from '../hooks/use-view.ts';

interface MirrorNoticeProps {
  /** What the check of this browser's own history found. */
  problem: ErrorCode | undefined;
  /** The page on screen tells the rest itself. */
  told: boolean;
}

/** Above every page: the storage showed an older copy, or the history here is damaged. */
export function MirrorNotice({ problem, told }: MirrorNoticeProps) {
  const { data } = useView('mirror.view', {}, ['mirror', 'state']);
  const alert = told ? undefined : data?.alert;
  if (problem)
    return (
      <Notice tone="caution" title={words.damagedTitle}>
        <p class="small">{words.damagedText}</p>
        <p class="small quiet">{common.errorCode(problem)}</p>
      </Notice>
    );
  if (!alert) return null;
  const noticed = time.dayAndTime(alert.at);
  return (
    <Notice
      tone="caution"
      title={alert.code === 'MIRROR_FORKED' ? words.alertForked(noticed) : words.alertTitle(noticed)}
    >
      <p class="small">
        {words.alertKept} <a href="#keys">{words.alertMore}</a>
      </p>
    </Notice>
  );
}
