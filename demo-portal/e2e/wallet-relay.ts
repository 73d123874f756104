import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Stands in for the server that passes messages to a phone: as much of Socket.IO 4 over one WebSocket (RFC 6455) as opening a
 * channel takes. Keeps every request line and every event it was sent.
 */
export async function startWalletRelay(port: number) {
  const requests: string[] = [];
  const events: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket: Socket) => {
    requests.push(`upgrade ${request.url}`);
    sockets.add(socket);
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const say = (text: string) => socket.write(frame(text));
    say('0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}');
    let rest = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      for (let read = unframe(rest); read; read = unframe(rest)) {
        rest = rest.subarray(read.length);
        if (read.text.startsWith('40')) say('40{"sid":"b"}');
        const [, id, event] = /^42(\d*)(\[.*)$/s.exec(read.text) ?? [];
        if (event) events.push(event);
        if (id) say(`43${id}[null,{"persistence":false}]`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    requests,
    events,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A text frame of the server: whole, not masked. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = body.length < 126 ? [0x81, body.length] : [0x81, 126, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from(head), body]);
}

/** The first whole, masked frame of a client, and how many bytes it takes; undefined while there is none. */
function unframe(bytes: Buffer): { text: string; length: number } | undefined {
  if (bytes.length < 6) return undefined;
  const short = bytes[1]! & 127;
  const at = short === 126 ? 4 : 2;
  const size = short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < at + 4 + size) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const body = bytes.subarray(at + 4, at + 4 + size).map((byte, i) => byte ^ mask[i & 3]!);
  return { text: Buffer.from(body).toString(), length: at + 4 + size };
}
