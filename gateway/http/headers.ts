import type { MiddlewareHandler } from 'hono';

/** Any origin may call: nothing here trusts a cookie or an origin, only signatures and tokens. */
const always: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  // The date tells a browser that its own clock is wrong.
  'access-control-expose-headers': 'retry-after, date',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const preflight = new Headers({
  ...always,
  'access-control-allow-methods': 'GET, POST, PUT',
  'access-control-allow-headers': 'authorization, content-type, last-event-id, cache-control, x-chartkey-write',
  'access-control-max-age': '86400',
});

/**
 * CORS and security headers. Set before the answer is made: changing a finished one would cost as much as making it.
 */
export const standardHeaders: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflight });
  for (const name in always) context.header(name, always[name]!);
  return next();
};
