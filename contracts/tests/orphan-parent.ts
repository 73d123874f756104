import { startAnvil } from '../anvil.ts';

/** The victim of the orphan test: starts a node, says where, and lives until it is killed. */
console.log((await startAnvil({ port: 0 })).rpcUrl);
