import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSource, sourceFiles } from '../source-files.ts';

const atRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
const rooms = ['protocol', 'contracts', 'extension', 'gateway', 'widget', 'demo-portal', 'scripts'];
const tests = sourceFiles(rooms, /\.(?:test|spec)\.tsx?$/);

/** Those of the paths, from the root, where nothing is. */
export const missingFiles = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(atRoot(path)));

/** Those of the commands that cannot run: an npm script nobody defined, a file or a filter of tests that finds nothing. */
export const missingCommands = (commands: readonly string[]): string[] =>
  commands.filter((command) => {
    const [, script] = /^npm (?:run )?([\w:-]+)/.exec(command) ?? [];
    if (script) return !(script in scripts) && !['ci', 'install', 'pack'].includes(script);
    const [, filter] = /^npx (?:vitest run|playwright test) ([^\s-]\S*)/.exec(command) ?? [];
    if (filter) return !tests.some((path) => path.includes(filter));
    const [, file] = /^node ([^\s-]\S*)/.exec(command) ?? [];
    // What a command of ours builds is not in the repository; the command that builds it is named beside it.
    return file !== undefined && !file.startsWith('.output/') && !existsSync(atRoot(file));
  });
