import { createLog } from '../log.ts';
import type { GatewayOptions } from '../options.ts';
import { startGateway } from '../start.ts';
import { noLimits } from '../testing/no-limits.ts';

/** A gateway in a process of its own; options come as the first message, the port goes back. */
process.once('message', (options: GatewayOptions) => {
  void startGateway({ ...options, limits: noLimits, log: createLog('silent') }).then(({ port }) =>
    process.send?.({ port }),
  );
});
process.on('message', (message) => {
  if (message === 'rss') process.send?.({ rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit(0));
