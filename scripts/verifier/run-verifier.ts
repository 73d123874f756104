import { readFileSync } from 'node:fs';
import { type Verdict, verifyReceipt } from '#protocol/consent/verify-receipt';
import { reportText } from './report-text.ts';

const usage = `verify-receipt [--json] FILE...    checks Chartkey receipts offline; "-" reads standard input
Ends with 0 when all are proven, 1 when one is refused, 2 when only the chain can say, 64 when it is not told what to check.
`;
const exits: Readonly<Record<Verdict, number>> = { proven: 0, 'needs-chain': 2, refused: 1 };

/** Checks the files; returns the exit code. `write` takes what is printed, `now` is unix seconds. */
export async function runVerifier(
  given: readonly string[],
  write: (text: string) => void,
  now = Math.floor(Date.now() / 1000),
): Promise<number> {
  const files = given.filter((word) => !word.startsWith('--'));
  const options = given.filter((word) => word.startsWith('--'));
  if (files.length === 0 || options.some((option) => option !== '--json')) {
    write(usage);
    return 64;
  }
  const found: Verdict[] = [];
  for (const file of files) {
    const text = readText(file);
    if (text === undefined) write(`${file}: cannot be read.\n`);
    const verified = await verifyReceipt(text ?? '', now);
    found.push(verified.verdict);
    if (options.includes('--json')) write(`${JSON.stringify({ file, ...verified })}\n`);
    else write(`${files.length > 1 ? `${file}\n` : ''}${reportText(verified, now)}`);
  }
  const worst = (['refused', 'needs-chain', 'proven'] as const).find((verdict) => found.includes(verdict))!;
  return exits[worst];
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    return undefined;
  }
}
