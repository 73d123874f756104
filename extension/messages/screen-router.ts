import { ChartkeyError, toChartkeyError, type WireError } from '#protocol/errors';
import { parseWire } from '#protocol/wire/parse';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { Sender } from './caller.ts';
import { type ScreenMethod, type ScreenParams, screenMethods } from './protocol.ts';

export type ScreenAnswer = { result: unknown } | { error: WireError };

const isMethod = (name: unknown): name is ScreenMethod =>
  typeof name === 'string' && Object.hasOwn(screenMethods, name);

/** Only our own pages: same extension, and a document whose address is ours. A bridge lives in a web page's address (X3). */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  const url = URL.parse(sender.url ?? '');
  const address = url ? `${url.protocol}//${url.host}` : '';
  return sender.id === ownId && address === ownOrigin && (sender.frameId === undefined || sender.frameId === 0);
}

/** Parses, runs, answers. Results are plain data by type (`Plainly`), which `messages.test.ts` holds them to (X2). */
export function createScreenRouter(handlers: ScreenHandlers) {
  const run = <M extends ScreenMethod>(method: M, params: unknown) =>
    handlers[method](parseWire(screenMethods[method], params) as ScreenParams<M>);
  return async (method: unknown, params: unknown): Promise<ScreenAnswer> => {
    try {
      if (!isMethod(method)) throw new ChartkeyError('BAD_MESSAGE', { detail: 'no such method' });
      return { result: await run(method, params) };
    } catch (thrown) {
      return { error: toChartkeyError(thrown).toJSON() };
    }
  };
}
