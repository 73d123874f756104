import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves the files that are in `directory` now under `prefix`, read once: no path of a request ever reaches the disk.
 * Throws `ENOENT` when the directory is absent.
 */
export const staticFiles = (prefix: string, directory: string): MiddlewareHandler => {
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string }>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `${prefix}/${relative(directory, file).split(sep).join('/')}`;
    files.set(path, { body: new Uint8Array(readFileSync(file)), type });
  }
  return async (context, next) => {
    const file = context.req.method === 'GET' ? files.get(context.req.path) : undefined;
    if (file === undefined) return next();
    return context.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
  };
};
