import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { count } from '#protocol/wire/common';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { createStreamLimit } from '../http/stream-limit.ts';

/** Events in one answer, or read at once for a stream. */
const page = 1_000;
/** Milliseconds of silence after which a comment keeps proxies from closing the stream. */
const heartbeat = 15_000;

/**
 * GET /events: the whole stream, to everybody alike; nobody asks about one grant. Server-sent events resume after
 * `Last-Event-ID`, or after `since`; with `Accept: application/json` one page is answered.
 */
export function eventRoutes(gateway: Gateway, closing: AbortSignal): Hono {
  const { feed, metrics } = gateway;
  const streams = createStreamLimit(gateway.limits.settings.streams);
  return new Hono().get('/events', async (context) => {
    const from = context.req.header('last-event-id') ?? context.req.query('since') ?? '0';
    let since = parseWire(count, Number(from));
    if (context.req.header('accept')?.includes('application/json'))
      return context.json({ events: await feed.after(since, page) });

    const release = streams.take(gateway.addressOf(context));
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      metrics.listeners.inc();
      let wake = () => {};
      const stopListening = feed.listen(() => wake());
      const finish = () => wake();
      stream.onAbort(finish);
      closing.addEventListener('abort', finish, { once: true });
      try {
        await stream.write(': connected\n\n');
        while (!stream.aborted && !closing.aborted) {
          const woken = new Promise<void>((resolve) => {
            wake = resolve;
          });
          const events = await feed.after(since, page);
          for (const event of events) {
            await stream.writeSSE({ id: String(event.seq), data: JSON.stringify(event) });
            since = event.seq;
          }
          if (events.length < page) await quiet(woken, () => stream.write(': still here\n\n'));
        }
      } finally {
        stopListening();
        closing.removeEventListener('abort', finish);
        metrics.listeners.dec();
        release();
      }
    });
  });
}

async function quiet(woken: Promise<void>, beat: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), heartbeat);
  });
  if ((await Promise.race([woken, late])) === 'late') await beat();
  clearTimeout(timer);
}
