import type { ErrorCode } from '#protocol/errors';
import { errors, time, approval as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';
import { OddOrigin } from '../components/odd-origin.tsx';

interface UnverifiedPathProps {
  origin: string;
  problem: ErrorCode | undefined;
  /** Unix ms. */
  askedAt: number;
}

/**
 * Somebody unproven never receives a key (K10), so there is no harder way to share with them: there is what to do instead,
 * and a text with which the clinic's staff can put it right. It is copied by hand: nothing of ours writes to the clipboard (X7).
 */
export const UnverifiedPath = ({ origin, problem, askedAt }: UnverifiedPathProps) => (
  <>
    <Notice tone="critical" title={words.unverifiedTitle}>
      <p class="small">{errors[problem ?? 'NOT_ACCREDITED']}</p>
      <p class="small">{words.unverifiedNext}</p>
    </Notice>
    <OddOrigin origin={origin} />
    <section>
      <h2>{words.unverifiedSteps}</h2>
      <ol class="points">
        {words.unverifiedStepList.map((step) => (
          <li key={step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <label class="report">
        <span class="report-name">{words.unverifiedReport}</span>
        <span class="small quiet">{words.unverifiedReportHint}</span>
        <textarea
          class="small"
          rows={9}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          value={words.unverifiedReportText(origin, problem ?? 'NOT_ACCREDITED', time.dayAndTime(askedAt))}
        />
      </label>
    </section>
  </>
);
