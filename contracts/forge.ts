import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChartkeyError } from '#protocol/errors';
import { foundryBinary } from './foundry-binary.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs forge in this folder, or another, and resolves with all it printed, colourless; `echo` passes it on as it comes.
 * Throws `INTERNAL` with the end of the output when forge fails.
 */
export async function forge(
  args: readonly string[],
  options: { echo?: boolean; env?: NodeJS.ProcessEnv; folder?: string } = {},
): Promise<string> {
  // The compiler wrapper is started by name: make that name mean the Node that runs now.
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NO_COLOR: '1', ...options.env };
  const child = spawn(foundryBinary('forge'), args, {
    cwd: options.folder ?? root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (options.echo) process.stdout.write(chunk);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new ChartkeyError('INTERNAL', { detail: `forge ${args[0]} failed:\n${printed.slice(-6_000)}` });
  return printed;
}
