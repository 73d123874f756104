import { sharedLabels } from './shared-suffixes.ts';

/** An origin as a person should read it: `before + owner + after` is the whole host, nothing is ever cut. */
export interface HostParts {
  /** `http://` for pages that are not protected on their way, which only one's own machine may have; otherwise nothing. */
  scheme: string;
  /** Whoever has `owner` writes here what they like: `riverside.example.` of `riverside.example.evil.test`. */
  before: string;
  /** What one owner answers for: the registrable name, or the whole of a bare number. */
  owner: string;
  /** A closing dot and the port. */
  after: string;
  /** Some letters are written as `xn--`, or there is a number in place of a name. */
  odd?: 'letters' | 'number';
}

/**
 * Takes an origin as the browser gives it: lower case, punycode, without path and user name. Anything else is shown whole, as
 * the owner. Names are never turned back into other alphabets: two that look alike stay apart.
 */
export function readHost(origin: string): HostParts {
  const url = URL.parse(origin);
  const plain = { scheme: '', before: '', owner: origin, after: '' };
  if (!url || url.origin !== origin) return plain;
  const { hostname, port, protocol } = url;
  const scheme = protocol === 'https:' ? '' : `${protocol}//`;
  const name = hostname.replace(/\.$/, '');
  const after = hostname.slice(name.length) + (port && `:${port}`);
  if (/^\[|^\d+\.\d+\.\d+\.\d+$/.test(name)) return { scheme, before: '', owner: name, after, odd: 'number' };
  const labels = name.split('.');
  const owner = labels.slice(-1 - sharedLabels(labels)).join('.');
  const before = name.slice(0, name.length - owner.length);
  const odd = labels.some((label) => label.startsWith('xn--'));
  return { scheme, before, owner, after, ...(odd ? { odd: 'letters' } : {}) };
}
