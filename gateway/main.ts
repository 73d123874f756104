import { toChartkeyError } from '#protocol/errors';
import { readConfig, settings } from './config.ts';
import { startGateway } from './start.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

if (process.argv.includes('--help')) {
  const lines = Object.entries(settings).map(
    ([flag, [name, what]]) => `  --${flag.padEnd(16)} ${name.padEnd(24)} ${what}`,
  );
  process.stdout.write(`node gateway/main.ts [flags]\n\n${lines.join('\n')}\n`);
  process.exit(0);
}

try {
  const gateway = await startGateway(await readConfig(process.argv.slice(2), process.env));
  const stop = () => {
    for (const signal of signals) process.off(signal, stop);
    void gateway.stop();
  };
  for (const signal of signals) process.on(signal, stop);
} catch (thrown) {
  const { code, detail } = toChartkeyError(thrown);
  process.stderr.write(`${code}${detail === undefined ? '' : `: ${detail}`}\n`);
  if (code === 'INTERNAL') process.stderr.write(`${(thrown as Error).stack}\n`);
  process.exitCode = 1;
}
