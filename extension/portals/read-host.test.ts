import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHost } from './read-host.ts';

const said = (origin: string) => {
  const { scheme, before, owner, after } = readHost(origin);
  return `${scheme}${before}[${owner}]${after}`;
};

describe('an origin as a person reads it', () => {
  it.each([
    ['https://lakeview.example', '[lakeview.example]'],
    ['https://portal.lakeview.example', 'portal.[lakeview.example]'],
    // Whose it is stands at the end, however trustworthy the beginning looks.
    ['https://riverside.example.evil.test', 'riverside.example.[evil.test]'],
    ['https://riverside.example.com-login.evil.test', 'riverside.example.com-login.[evil.test]'],
    ['https://portal.riverside.nhs.uk', 'portal.[riverside.nhs.uk]'],
    ['https://evil.co.uk', '[evil.co.uk]'],
    ['https://co.uk', '[co.uk]'],
    ['https://my.clinic.com.au', 'my.[clinic.com.au]'],
    // Anybody gets a name there: the name is whose it is.
    ['https://riverside-general.github.io', '[riverside-general.github.io]'],
    ['https://a.riverside.pages.dev', 'a.[riverside.pages.dev]'],
    ['https://github.io', '[github.io]'],
    ['https://lakeview.example:8443', '[lakeview.example]:8443'],
    ['https://lakeview.example.', '[lakeview.example].'],
    ['https://www.lakeview.example.:8443', 'www.[lakeview.example].:8443'],
    ['http://riverside.localhost:8801', 'http://[riverside.localhost]:8801'],
    ['http://localhost:8801', 'http://[localhost]:8801'],
  ])('%s is shown as %s', (origin, shown) => {
    expect(said(origin)).toBe(shown);
  });

  it.each([
    ['https://rіverside.example', 'Cyrillic і'],
    ['https://riverside.exаmple', 'Cyrillic а'],
    ['https://rivеrside.example', 'Cyrillic е'],
    ['https://rıverside.example', 'dotless ı'],
    ['https://riversidé.example', 'é'],
    ['https://ríverside.portal.example', 'í in front'],
  ])('%s (%s) is shown in the letters that the browser compares, and called odd', (typed) => {
    const { origin } = new URL(typed);
    expect(origin).toContain('xn--');
    expect(readHost(origin).odd).toBe('letters');
    expect(said(origin)).toContain('xn--');
    expect(said(origin)).toMatch(/^[\x21-\x7e]+$/);
  });

  it.each([
    ['https://192.168.1.20:8443', '[192.168.1.20]:8443'],
    ['https://[2001:db8::1]', '[[2001:db8::1]]'],
    // What other spellings of a number the browser has read already.
    [new URL('https://0x7f.1').origin, '[127.0.0.1]'],
    [new URL('https://3232235796').origin, '[192.168.1.20]'],
  ])('%s is a number, whole: %s', (origin, shown) => {
    expect(readHost(origin).odd).toBe('number');
    expect(said(origin)).toBe(shown);
  });

  it('what is no origin is shown whole, and nothing of it counts as a beginning', () => {
    for (const text of ['null', '', 'https://user@evil.test', 'https://UPPER.example', 'https://a.example/path', 'x'])
      expect(readHost(text)).toEqual({ scheme: '', before: '', owner: text, after: '' });
  });

  it('whatever the host: every character of it is shown, in order, and its end is among what has weight', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
    const port = fc.option(fc.integer({ min: 1, max: 65_535 }));
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 9 }), port, fc.boolean(), (labels, at, dot) => {
        const url = URL.parse(`https://${labels.join('.')}${dot ? '.' : ''}${at === null ? '' : `:${at}`}`);
        fc.pre(url !== null);
        const { before, owner, after } = readHost(url.origin);
        expect(`https://${before}${owner}${after}`).toBe(url.origin);
        expect(after).toMatch(/^\.?(:\d+)?$/);
        expect(before === '' || before.endsWith('.')).toBe(true);
        expect(owner.split('.').length).toBeGreaterThanOrEqual(
          Math.min(2, url.hostname.replace(/\.$/, '').split('.').length),
        );
      }),
    );
  });
});
