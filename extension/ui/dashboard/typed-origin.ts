import { isTrustworthy } from '../../messages/caller.ts';

/** The origin of what somebody typed, with or without https://; undefined when it is no secure web address. */
export function typedOrigin(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url && isTrustworthy(url) && url.username === '' ? url.origin : undefined;
}
