import { toChartkeyError } from '#protocol/errors';
import { checkFile } from './auditor/check-file.ts';

/**
 * For an auditor: `node scripts/check-openings.ts FILE [RPC URL]` checks the proofs of openings that a patient saved
 * (docs/accounting.md).
 */
try {
  process.exitCode = await checkFile(process.argv.slice(2), (text) => process.stdout.write(text));
} catch (thrown) {
  const { code, detail } = toChartkeyError(thrown);
  process.stderr.write(`${code}${detail === undefined ? '' : `: ${detail}`}\n`);
  process.exitCode = 2;
}
