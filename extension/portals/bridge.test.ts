// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { ToBridge } from '../messages/bridge-wire.ts';

type Hear = (message: ToBridge, sender: { id: string }, respond: (answer: unknown) => void) => void;

it('X5 a bridge that was taken out answers for its page no more, so no approval goes on (chrome.runtime in memory)', async () => {
  const listeners = new Set<Hear>();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'own',
      onMessage: {
        addListener: (hear: Hear) => listeners.add(hear),
        removeListener: (hear: Hear) => listeners.delete(hear),
      },
    },
  });
  const { default: bridge } = await import('../entrypoints/bridge.ts');
  bridge.main();
  const send = (message: ToBridge): unknown[] => {
    const answers: unknown[] = [];
    for (const hear of [...listeners]) hear(message, { id: 'own' }, (answer) => answers.push(answer));
    return answers;
  };
  expect(send({ bridge: 'ping' })).toEqual([{ here: true }]);
  send({ bridge: 'leave' });
  expect(send({ bridge: 'ping' })).toEqual([]);
  bridge.main();
  expect(send({ bridge: 'ping' })).toEqual([{ here: true }]);
});
