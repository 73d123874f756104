import { fileURLToPath } from 'node:url';
import { buildVerifier } from './verifier/build-verifier.ts';

/** `npm run build:verifier`: the page and the command that check receipts, in `.output/verifier/`. */
const folder = fileURLToPath(new URL('../.output/verifier', import.meta.url));
await buildVerifier(folder);
console.log(`built ${folder}`);
