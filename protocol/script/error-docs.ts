import { readFile } from 'node:fs/promises';
import { errorTable } from '#protocol/error-table';
import type { ErrorCode } from '#protocol/errors';
import { errors } from '#protocol/strings/errors/en';

const introduction = `# Errors

<!-- Generated from protocol/error-table.ts and protocol/strings/errors/en.ts by
\`node protocol/script/generate-error-docs.ts\`. Edit there. -->

Every error that crosses a boundary (page, worker, message port, HTTP) is one class, \`ChartkeyError { code, cause, retryable }\`.
On a wire it is \`{ "code": …, "retryable": …, "detail"?: … }\`: no stack and no cause; \`detail\` is for developers and never holds a
secret or health data. Codes are stable: texts may change, codes do not. A code that is not in this table reads as \`INTERNAL\`.

*Status* is the HTTP status when a server answers with it. *Retry* says that the same call may succeed later without a change
by the caller. *For people* is what the screens say: what happened, what was kept safe, the next step.
`;

/** The comments of the table are its headings; each code stands under the last one before it. */
async function groups(): Promise<Map<string, ErrorCode[]>> {
  const source = await readFile(new URL('../error-table.ts', import.meta.url), 'utf8');
  const found = new Map<string, ErrorCode[]>();
  let heading = '';
  for (const line of source.slice(source.indexOf('export const errorTable')).split('\n')) {
    heading = /^ {2}\/\/ (.+)$/.exec(line)?.[1] ?? heading;
    const code = /^ {2}([A-Z0-9_]+): row\(/.exec(line)?.[1];
    if (code !== undefined) found.set(heading, [...(found.get(heading) ?? []), code as ErrorCode]);
  }
  return found;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The text of `docs/errors.md`. */
export async function errorDocs(): Promise<string> {
  const parts = [introduction];
  for (const [heading, codes] of await groups()) {
    parts.push(`## ${heading}\n`, '| code | status | retry | for people | for developers |', '|---|---|---|---|---|');
    for (const code of codes) {
      const { status, retryable, developer } = errorTable[code];
      const retry = retryable ? 'yes' : 'no';
      parts.push(`| \`${code}\` | ${status} | ${retry} | ${cell(errors[code])} | ${cell(developer)} |`);
    }
    parts.push('');
  }
  return parts.join('\n');
}
