import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network address a request is counted under: an IPv4 address or an IPv6 /64, since a household or a hostile host
 * owns a whole /64. Behind a proxy of ours it is the last hop that proxy names; a client's own header is never
 * believed.
 */
export function callerAddress(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded || (getConnInfo(context).remote.address ?? 'unknown');
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
  return mapped.includes(':') ? network64(mapped) : mapped;
}

function network64(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
