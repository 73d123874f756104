import { toChartkeyError } from '#protocol/errors';
import type { AgeAnswer, AgeJob } from './age.ts';
import { ageHere } from './age-file.ts';

/** What the thread for age does with one job; every failure is an answer. */
export async function doAgeJob(job: AgeJob): Promise<AgeAnswer> {
  try {
    if (job.call === 'seal') return { result: await ageHere.seal(job.plain, job.recipient) };
    if (job.call === 'open') return { result: await ageHere.open(job.file, job.passphrase) };
    return { result: await ageHere.isKey(job.text) };
  } catch (thrown) {
    return { error: toChartkeyError(thrown).toJSON() };
  }
}
