import { ChartkeyError } from '../../protocol/errors.ts';

/**
 * Refuses what another site's page sends with this user's cookies. A write must name our origin; a read must not be said
 * by the browser to come from elsewhere. Throws `NOT_ALLOWED`.
 */
export function requireSameOrigin(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const from = request.headers.get('origin');
  const foreign = (from !== null && from !== origin) || (site !== null && site !== 'same-origin' && site !== 'none');
  const unproven = request.method !== 'GET' && from === null && site !== 'same-origin';
  if (foreign || unproven) throw new ChartkeyError('NOT_ALLOWED', { detail: 'not from this portal’s own page' });
  if (request.method !== 'GET' && !request.headers.get('content-type')?.startsWith('application/json'))
    throw new ChartkeyError('BAD_MESSAGE', { detail: 'content-type must be application/json' });
}
