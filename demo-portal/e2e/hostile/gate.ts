import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** One exchange as it went over the wire; headers and bodies as text, one character for each byte. */
export interface Exchange {
  method: string;
  path: string;
  sent: string;
  answered: string;
}

/** A request that was stopped on its way. */
export interface Held {
  /** Lets it go on, even when whoever sent it is gone: a late arrival. Resolves when the server has answered. */
  forward(): Promise<void>;
  /** It never arrives (`before`), or its answer never does (`after`). */
  drop(): void;
}

/** `before` it reaches the server, or `after`: the server has acted, and the answer is in our hand. */
export type Side = 'before' | 'after';

export interface Gate {
  /** Resolves with the next request that matches, stopped at that side. */
  hold(match: (exchange: Exchange) => boolean, side: Side): Promise<Held>;
  /** Everything that came, in order of arrival. */
  readonly exchanges: readonly Exchange[];
  /** From now on the answers say that it is that many milliseconds later, as a server with another clock would. */
  shiftClock(by: number): void;
  stop(): Promise<void>;
}

interface Rule {
  match(exchange: Exchange): boolean;
  side: Side;
  caught(held: Held): void;
}

/** A listener on `port` that hands everything to `target` and can stop a named request at an exact point. */
export async function openGate(port: number, target: number): Promise<Gate> {
  const exchanges: Exchange[] = [];
  const rules: Rule[] = [];
  let shift = 0;

  /** False when the request, or its answer, is to be dropped. */
  const pause = async (exchange: Exchange, side: Side, answered: Promise<void>): Promise<boolean> => {
    const rule = rules.find((one) => one.side === side && one.match(exchange));
    if (!rule) return true;
    rules.splice(rules.indexOf(rule), 1);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const forward = () => {
      resolve(true);
      return answered;
    };
    rule.caught({ forward, drop: () => resolve(false) });
    return promise;
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url: path = '', headers } = incoming;
    const body = await bytesOf(incoming);
    const exchange = { method, path, sent: `${JSON.stringify(headers)}${body.toString('latin1')}`, answered: '' };
    exchanges.push(exchange);
    const { promise: answered, resolve: done } = Promise.withResolvers<void>();
    try {
      if (!(await pause(exchange, 'before', answered))) return void outgoing.destroy();
      const answer = await pass({ port: target, method, path, headers }, body);
      if (!(await pause(exchange, 'after', answered))) return void outgoing.destroy();
      const date = new Date(Date.now() + shift).toUTCString();
      outgoing.writeHead(answer.statusCode ?? 502, shift === 0 ? answer.headers : { ...answer.headers, date });
      for await (const chunk of answer) {
        exchange.answered += (chunk as Buffer).toString('latin1');
        outgoing.write(chunk);
      }
      outgoing.end();
    } finally {
      done();
    }
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    exchanges,
    shiftClock: (by) => {
      shift = by;
    },
    hold: (match, side) => new Promise((caught) => rules.push({ match, side, caught })),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Onward {
  port: number;
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
}

function pass(onward: Onward, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', ...onward }, resolve)
      .once('error', reject)
      .end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
