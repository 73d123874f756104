import { ChartkeyError } from '#protocol/errors';
import { itemView, selectedItems } from '../../approvals/count-items.ts';
import type { ScreenMethod, ScreenParams, ScreenResults } from '../../messages/protocol.ts';
import type { Platform } from '../platform.ts';
import type { PracticeWorld } from './practice-world.ts';

/** All that the approval screens ask while somebody practices. */
type Practiced =
  | 'state.get'
  | 'popup.view'
  | `approval.${'get' | 'preview' | 'items' | 'approve' | 'send' | 'undo' | 'refuse'}`
  | 'sharing.list'
  | 'sharing.stop';
type Answers = { [M in Practiced]: (params: ScreenParams<M>) => ScreenResults[M] | Promise<ScreenResults[M]> };

/**
 * What the approval screens are given while somebody practices: answers out of `world`, and nothing else. It speaks to no
 * worker, opens no storage and knows no key; whatever a screen may ask besides is refused (X2).
 */
export function practicePlatform(world: PracticeWorld, leave: () => void, onNews: Platform['onNews']): Platform {
  const answers: Answers = {
    'state.get': () => ({ phase: 'ready', pending: 0, version: '' }),
    'popup.view': () => ({ needsAnswer: [], sharing: [], activity: [], items: 0, offline: false }),
    'approval.get': () => world.get(),
    'approval.preview': ({ choice }) => world.preview(choice),
    'approval.items': ({ choice, class: name, offset, limit }) => {
      const items = selectedItems(world.charts, choice).filter(({ filed }) => filed.class === name);
      return { items: items.slice(offset, offset + limit).map(itemView), total: items.length };
    },
    'approval.approve': () => world.approve(),
    'approval.send': () => world.send(),
    'approval.undo': () => world.undo(),
    'approval.refuse': () => world.refuse(),
    'sharing.list': () => world.sharing(),
    'sharing.stop': () => world.stop(),
  };
  const isPracticed = (method: ScreenMethod): method is Practiced => Object.hasOwn(answers, method);
  const call = async (method: ScreenMethod, params: unknown): Promise<unknown> => {
    if (!isPracticed(method)) throw new ChartkeyError('NOT_FOUND', { detail: `${method} in practice` });
    return (answers[method] as (given: unknown) => unknown)(params);
  };
  const practiced = { call: call as Platform['call'], onNews, close: leave, open: async () => leave() };
  return new Proxy(practiced as Partial<Platform> as Platform, {
    get: (known, name) => {
      if (Object.hasOwn(known, name)) return known[name as keyof Platform];
      throw new ChartkeyError('INTERNAL', { detail: `${String(name)} in practice` });
    },
  });
}
