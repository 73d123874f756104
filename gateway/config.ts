import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readDeployment } from '#contracts/deployments';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { address, count } from '#protocol/wire/common';
import { parseWireText } from '#protocol/wire/parse';
import type { GatewayOptions } from './options.ts';

const deploymentFile = v.strictObject({
  chainId: count,
  accreditation: address,
  records: address,
  grants: address,
  disclosures: address,
  block: count,
});

/** Flag → [environment variable, what it means]. Flags win. */
export const settings = {
  port: ['CHARTKEY_PORT', 'port to listen on (8787)'],
  host: ['CHARTKEY_HOST', 'address to listen on (127.0.0.1)'],
  url: ['CHARTKEY_URL', 'public URL, exactly as grants name it (http://localhost:PORT)'],
  rpc: ['CHARTKEY_RPC', 'EVM node (http://localhost:8545)'],
  chain: ['CHARTKEY_CHAIN', 'chain id of a known deployment (31337)'],
  deployment: ['CHARTKEY_DEPLOYMENT', 'JSON file of a deployment, in place of a known one'],
  data: ['CHARTKEY_DATA_DIR', 'folder of the embedded stores and the blobs (./chartkey-data)'],
  database: ['DATABASE_URL', 'PostgreSQL in place of the embedded stores'],
  'keep-database': ['KEEP_DATABASE_URL', 'PostgreSQL, never backed up, in place of the embedded keep'],
  journal: ['CHARTKEY_JOURNAL', 'tombstone journal, best on another disk (in the keep)'],
  'relay-key-file': ['CHARTKEY_RELAY_KEY_FILE', "file with the relay account's private key; without it no relay runs"],
  'custodian-key-file': [
    'CHARTKEY_CUSTODIAN_KEY_FILE',
    "file with the key of this gateway's accredited custodian account; without it no disclosures are anchored",
  ],
  'anchor-seconds': ['CHARTKEY_ANCHOR_SECONDS', 'seconds between two anchors of the disclosures (3600)'],
  'flush-ms': ['CHARTKEY_FLUSH_MS', 'milliseconds between relay flushes (60000)'],
  'poll-ms': ['CHARTKEY_POLL_MS', 'milliseconds between looks at the chain (500)'],
  'trust-proxy': ['CHARTKEY_TRUST_PROXY', '1 when a proxy of yours sets x-forwarded-for'],
  'log-level': ['CHARTKEY_LOG_LEVEL', 'pino level (info)'],
} as const;

/** Options from the command line and the environment. Throws `BAD_MESSAGE` or `NOT_FOUND` with what is wrong. */
export async function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<GatewayOptions> {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const flags = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const given = parseArgs({ args: [...argv], options: flags }).values as Record<string, string | undefined>;
  const value = (name: keyof typeof settings): string | undefined =>
    given[name] ?? (env[settings[name][0]] || undefined);
  const whole = (name: keyof typeof settings, fallback: number): number => {
    const number = Number(value(name) ?? fallback);
    if (!Number.isSafeInteger(number) || number < 0) throw new ChartkeyError('BAD_MESSAGE', { detail: `--${name}` });
    return number;
  };

  const file = value('deployment');
  const keyFile = value('relay-key-file');
  const custodianFile = value('custodian-key-file');
  const optional = {
    url: value('url'),
    databaseUrl: value('database'),
    keepDatabaseUrl: value('keep-database'),
    journal: value('journal'),
    relayKey: keyFile === undefined ? undefined : await readKey(keyFile),
    custodianKey: custodianFile === undefined ? undefined : await readKey(custodianFile),
  };
  const present = Object.entries(optional).filter(([, set]) => set !== undefined);
  return {
    port: whole('port', 8787),
    host: value('host') ?? '127.0.0.1',
    rpcUrl: value('rpc') ?? 'http://localhost:8545',
    deployment: file
      ? parseWireText(deploymentFile, await readFile(file, 'utf8'), 4_096)
      : await readDeployment(whole('chain', 31337)),
    dataDir: value('data') ?? './chartkey-data',
    flushMs: whole('flush-ms', 60_000),
    pollMs: whole('poll-ms', 500),
    anchorSeconds: whole('anchor-seconds', 3_600),
    trustProxy: value('trust-proxy') === '1',
    logLevel: value('log-level') ?? 'info',
    ...Object.fromEntries(present),
  };
}

/** A file, not a flag: command lines and environments are read by others. */
async function readKey(path: string): Promise<Hex> {
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^0x[0-9a-fA-F]{64}$/.test(text))
    throw new ChartkeyError('BAD_MESSAGE', { detail: `${path} does not hold a private key` });
  return text as Hex;
}
