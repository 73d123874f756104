import { toChartkeyError } from '../../protocol/errors.ts';
import { confirmGrant } from './confirm-grant.ts';
import type { Job, News, Question } from './messages.ts';
import { openRecords } from './open-records.ts';
import { waitResumed } from './wait-resumed.ts';
import { watchOpened } from './watch-opened.ts';

/**
 * The worker: one job for its whole life. Session keys, lease, segment keys and plaintext exist here only (W4); the page gets
 * words to show. Ending the worker ends them all.
 */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Job | Question>) => void) | null;
  postMessage(news: News): void;
  location: Location;
};
const tell = (news: News) => scope.postMessage(news);
let answer: ((question: Question) => Promise<void>) | undefined;

async function work(job: Job): Promise<void> {
  const { origin } = scope.location;
  const desk = new URL(job.desk, origin).href;
  if (job.job === 'confirm') return confirmGrant({ ...job, desk }, tell);
  if (job.job === 'wait') return waitResumed({ desk, grant: job.grant, origin }, tell);
  const model = import('../viewer/model/open-chart.ts');
  model.catch(() => undefined);
  const opened = await openRecords({
    desk,
    grant: job.grant,
    origin,
    onProgress: (step, share) => tell({ news: 'progress', step, ...(share === undefined ? {} : { share }) }),
  });
  const { openChart, modelPacks } = await model;
  let chart = openChart(opened, job.subject, await modelPacks[job.language]());
  answer = async ({ question, ...asked }) => {
    if (asked.ask === 'summary') {
      chart = openChart(opened, job.subject, await modelPacks[asked.language]());
      return tell({ news: 'answer', question, answer: { summary: chart.summary } });
    }
    tell({ news: 'answer', question, answer: chart.answer(asked) });
  };
  tell({ news: 'opened', summary: chart.summary });
  watchOpened(opened, tell);
}

const fail = (thrown: unknown) => tell({ news: 'error', error: toChartkeyError(thrown).toJSON() });

scope.onmessage = ({ data }) => {
  if ('job' in data) work(data).catch(fail);
  else answer?.(data).catch(fail);
};
