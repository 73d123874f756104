import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('.');
const dist = path('./dist');

/**
 * In what browsers load, an error needs its code and whether to try again; what to say about it is a chunk of its own, loaded
 * when there is something to say (`strings/error-texts.ts`).
 */
const slimErrors = (): Plugin => ({
  name: 'chartkey:slim-errors',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './error-table.ts' && importer?.endsWith('/protocol/errors.ts') ? '\0slim-error-table' : undefined,
  async load(id) {
    if (id !== '\0slim-error-table') return undefined;
    const { errorTable } = await import('../protocol/error-table.ts');
    const codes = Object.entries(errorTable).map(([code, { retryable }]) => (retryable ? `${code}+` : code));
    return `export const errorTable = Object.fromEntries(${JSON.stringify(codes.join(' '))}.split(' ').map((code) =>
      [code.replace('+', ''), { retryable: code.endsWith('+'), developer: '' }]));`;
  },
});

/** Where the elements' styles are: a token that none of them names is left out. */
const styles = ['elements/card-styles.ts', 'viewer/chart-styles.ts']
  .map((name) => readFileSync(path(name), 'utf8'))
  .join('');

/** The tokens' table of contrasts is for people who read the file, not for browsers that load it. */
const bareTokens = (): Plugin => ({
  name: 'chartkey:bare-tokens',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('/tokens.css?raw')) return undefined;
    const text = readFileSync(id.slice(0, -'?raw'.length), 'utf8');
    const bare = text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*([{};:,])\s*/g, '$1')
      .replace(/(--chartkey-[\w-]+):[^;}]*;/g, (line, name) => (styles.includes(`var(${name})`) ? line : ''));
    return `export default ${JSON.stringify(bare)}`;
  },
});

/** After minifying, line breaks are left in templates and style sheets only, where one space says the same. */
const flatTemplates = (): Plugin => ({
  name: 'chartkey:flat-templates',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\s*\n\s*/g, ' ').trim();
  },
});

/** The element for officers stands on the base that `widget.js` brings: one copy of lit, and one Trusted Types policy, in a page. */
const onWidget = (): Plugin => ({
  name: 'chartkey:on-widget',
  enforce: 'pre',
  resolveId: (source) => (source === '../index.ts' ? { id: './widget.js', external: true } : undefined),
});

const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig;

/** `strings/es/patient.ts` → `patient-es`, `strings/errors/es.ts` → `errors-es`: so that each can be weighed. */
function packName(file: string | null): string | undefined {
  const [, folder, name] = /\/strings\/(\w+)\/(\w+)\.ts$/.exec(file ?? '') ?? [];
  return folder && (folder === 'errors' ? `${folder}-${name}` : `${name}-${folder}`);
}

const browser = (name: string, entry: string, plugins: Plugin[], rollup: object = {}): InlineConfig => ({
  ...shared,
  plugins: [slimErrors(), bareTokens(), ...plugins],
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'es2023',
    minify: true,
    modulePreload: false,
    copyPublicDir: false,
    lib: { entry: { [name]: path(entry) }, formats: ['es'] },
    rollupOptions: {
      ...rollup,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) => `chunks/${packName(facadeModuleId) ?? '[name]'}-[hash].js`,
        minify: true,
      },
    },
  },
});

/** What the build makes: the elements, the worker they start, and the key desk for Node. */
export const builds: readonly InlineConfig[] = [
  browser('widget', './index.ts', [flatTemplates()]),
  browser('key-desk', './key-desk.ts', [onWidget()]),
  // One file: what it shares with the chart's model and with noble stays in it, so that it starts with one request.
  browser('worker', './decrypt/worker.ts', [], { preserveEntrySignatures: false }),
  {
    ...shared,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'node20',
      ssr: path('./server/index.ts'),
      minify: false,
      rollupOptions: {
        output: { format: 'es', entryFileNames: 'server.js', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  },
];
