import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface WidgetSizes {
  /** Loaded by the one script tag, before anything is shown. */
  core: number;
  /** Everything loaded to verify and decrypt, core included; viewer and noble fallback apart. */
  decrypt: number;
  /** The chart: its elements, and its model in the worker. */
  viewer: number;
  /** ML-KEM in script, only where the browser has none. */
  noble: number;
  /** What an officer's page loads besides the core. */
  keyDesk: number;
  /** All words of a language, for every element; one of them is loaded, and of it what an element says. */
  wordsEn: number;
  wordsEs: number;
  wordsDe: number;
  wordsZh: number;
  wordsAr: number;
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const importPattern = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/** A built file and everything it imports statically. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(importPattern)) closure(join(dirname(file), name!), seen);
  return seen;
}

const gz = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

/** Bytes after gzip -9 of what each job loads, from `widget/dist` as built. */
export function widgetSizes(): WidgetSizes {
  const chunk = (name: string) => {
    const found = readdirSync(join(dist, 'chunks')).find((file) => file.startsWith(`${name}-`));
    if (!found) throw new Error(`no chunk ${name} in widget/dist: build the widget first`);
    return closure(join(dist, 'chunks', found));
  };
  const core = closure(join(dist, 'widget.js'));
  const decrypt = new Set([...core, ...chunk('records-flow'), ...closure(join(dist, 'worker.js'))]);
  const viewer = new Set([...chunk('chartkey-chart'), ...chunk('open-chart')].filter((file) => !decrypt.has(file)));
  const noble = new Set([...chunk('hpke-noble')].filter((file) => !decrypt.has(file)));
  const words = (language: string) => {
    const packs = ['patient', 'records', 'viewer', 'model', 'officer', 'errors'];
    const files = packs.flatMap((pack) => [...chunk(`${pack}-${language}`)]);
    return gz(new Set(files.filter((file) => !core.has(file))));
  };
  const keyDesk = [...closure(join(dist, 'key-desk.js'))].filter((file) => !core.has(file));
  return {
    core: gz(core),
    decrypt: gz(decrypt),
    viewer: gz(viewer),
    noble: gz(noble),
    keyDesk: gz(keyDesk),
    wordsEn: words('en'),
    wordsEs: words('es'),
    wordsDe: words('de'),
    wordsZh: words('zh'),
    wordsAr: words('ar'),
  };
}

if (import.meta.main) console.log(JSON.stringify(widgetSizes(), null, 2));
