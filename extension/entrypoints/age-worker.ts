import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AgeJob } from '../recovery/age.ts';
import { doAgeJob } from '../recovery/do-age-job.ts';

/** The thread of `recovery/age-thread.ts`: one job, one answer, and then it is ended. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = async ({ data }: MessageEvent<AgeJob>) => {
    const answer = await doAgeJob(data);
    // Bytes are handed over rather than copied: a backup may be large.
    const bytes = 'result' in answer && answer.result !== true && answer.result !== false ? [answer.result.buffer] : [];
    globalThis.postMessage(answer, { transfer: bytes });
  };
});
