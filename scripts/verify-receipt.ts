import { runVerifier } from './verifier/run-verifier.ts';

/** `node scripts/verify-receipt.ts FILE...`: checks receipts with nothing but their own bytes (docs/receipts.md). */
process.exitCode = await runVerifier(process.argv.slice(2), (text) => process.stdout.write(text));
