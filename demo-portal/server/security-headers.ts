import type { MiddlewareHandler } from 'hono';

/**
 * What a careful hospital sends with every page (W3): scripts and styles from its own origin only, Trusted Types on,
 * connections to itself and to the gateway the widget reads from, never inside a frame.
 */
export const contentSecurityPolicy = (gatewayUrl: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `worker-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${new URL(gatewayUrl).origin}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html chartkey`,
  ].join('; ');

/** The same headers on every answer; pages about a person are never cached. */
export const securityHeaders = (gatewayUrl: string): MiddlewareHandler => {
  const policy = contentSecurityPolicy(gatewayUrl);
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('Content-Security-Policy', policy);
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('X-Content-Type-Options', 'nosniff');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
};
