import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageGlobals } from '../testing/page-globals.ts';
import { findWallets, type WalletSearch } from './find-wallets.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const info = (change: object = {}) => ({
  uuid: uuid(1),
  name: 'Good Wallet',
  rdns: 'org.good',
  icon: 'data:image/svg+xml;base64,PHN2Zy8+',
  ...change,
});
const provider = { request: async ({ method }: { method: string }) => method };
const announce = (detail: unknown) => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));

let wallets: WalletSearch;
let heard = 0;
beforeEach(() => {
  pageGlobals('http://lakeview.test');
  heard = 0;
  wallets = findWallets(() => heard++);
});
afterEach(() => wallets.stop());

it('asks by the event of EIP-6963, hears whoever answers at once or later, and asks them by their own provider', async () => {
  let asked = 0;
  window.addEventListener('eip6963:requestProvider', () => {
    asked++;
    announce({ info: info(), provider });
  });
  wallets.ask();
  expect(asked).toBe(1);
  announce({ info: info({ uuid: uuid(2), name: 'Late Wallet' }), provider });
  expect(wallets.list().map(({ name }) => name)).toEqual(['Good Wallet', 'Late Wallet']);
  expect(await wallets.list()[0]!.provider.request({ method: 'eth_chainId' })).toBe('eth_chainId');
  wallets.stop();
  announce({ info: info({ uuid: uuid(3) }), provider });
  expect(wallets.list().length).toBe(2);
});

it('never looks at window.ethereum', () => {
  Object.defineProperty(globalThis, 'ethereum', {
    configurable: true,
    get: () => expect.unreachable('window.ethereum was read'),
  });
  try {
    wallets.ask();
    expect(wallets.list()).toEqual([]);
  } finally {
    Reflect.deleteProperty(globalThis, 'ethereum');
  }
});

it('one uuid twice: the first keeps its place, whatever the second says', async () => {
  announce({ info: info(), provider });
  announce({ info: info({ name: 'Impostor' }), provider: { request: async () => 'stolen' } });
  announce({ info: info({ uuid: uuid(1).toUpperCase(), name: 'Impostor' }), provider });
  expect(wallets.list().map(({ name }) => name)).toEqual(['Good Wallet']);
  expect(await wallets.list()[0]!.provider.request({ method: 'm' })).toBe('m');
  expect(heard).toBe(1);
});

it('what is changed after it was announced changes nothing: a detail need not be frozen', async () => {
  const loose = { info: info(), provider: { request: async () => 'true' } };
  announce(loose);
  loose.info.name = 'Impostor';
  loose.info.icon = 'https://evil.example/track.png';
  loose.provider.request = async () => 'stolen';
  const [found] = wallets.list();
  expect(found).toMatchObject({ name: 'Good Wallet', icon: info().icon });
  expect(await found!.provider.request({ method: 'm' })).toBe('true');
});

it('each field is read once: a getter that answers differently the second time gains nothing', () => {
  const reads: Record<string, number> = {};
  const counting = (first: object, second: object) =>
    new Proxy(first, {
      get(target, name: string) {
        reads[name] = (reads[name] ?? 0) + 1;
        return Reflect.get(reads[name] > 1 ? second : target, name);
      },
    });
  const evil = info({ name: '<script>', icon: 'javascript:alert(1)' });
  announce(counting({ info: counting(info(), evil), provider: counting(provider, {}) }, {}));
  expect(wallets.list()).toMatchObject([{ name: 'Good Wallet', icon: info().icon }]);
  expect(Math.max(...Object.values(reads))).toBe(1);
});

it('thousands of announcements: twenty are read, the rest not even looked at', () => {
  let read = 0;
  for (let n = 0; n < 5_000; n++)
    announce({
      get info() {
        read++;
        return info({ uuid: uuid(n + 10), name: `Wallet ${n}` });
      },
      provider,
    });
  expect(wallets.list().length).toBe(20);
  expect(read).toBe(20);
  expect(heard).toBe(20);
  // Asking anew forgets them, so that a true one gets its turn.
  window.addEventListener('eip6963:requestProvider', () => announce({ info: info(), provider }));
  wallets.ask();
  expect(wallets.list().map(({ name }) => name)).toEqual(['Good Wallet']);
});

it.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['null', () => null],
  ['text', () => 'wallet'],
  ['no info', () => ({ provider })],
  ['no provider', () => ({ info: info() })],
  ['a provider that cannot be asked', () => ({ info: info(), provider: { request: 'yes' } })],
  [
    'a getter that throws',
    () => ({
      info: info(),
      get provider(): never {
        throw new Error('no');
      },
    }),
  ],
  [
    'a proxy that throws',
    () =>
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
  ],
  ['a name that is no text', () => ({ info: info({ name: { toString: () => 'Wallet' } }), provider })],
  ['a name of invisible letters', () => ({ info: info({ name: '\u200b\u202e\u0007 ' }), provider })],
  ['a uuid that is none', () => ({ info: info({ uuid: '"><img>' }), provider })],
  ['a domain that is none', () => ({ info: info({ rdns: 'javascript:alert(1)' }), provider })],
])('no wallet: %s', (_name, detail) => {
  announce(detail());
  window.dispatchEvent(new Event('eip6963:announceProvider'));
  expect(wallets.list()).toEqual([]);
  expect(heard).toBe(0);
});

it.each([
  'https://evil.example/track.png',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:application/javascript,alert(1)',
  '//evil.example/a.png',
  'blob:http://lakeview.test/1',
  `data:image/png;base64,${'A'.repeat(70_000)}`,
  { toString: () => 'data:image/png;base64,AA==' },
])('an icon that is no small data: image is left out: %s', (icon) => {
  announce({ info: info({ icon }), provider });
  expect(wallets.list()).toMatchObject([{ name: 'Good Wallet' }]);
  expect(wallets.list()[0]).not.toHaveProperty('icon');
});

it('a name is cut and cleaned: no line breaks, no changes of direction, at most 60 characters', () => {
  announce({ info: info({ name: `Meta\u202eMask\n\n  of\u0000 ${'long '.repeat(50)}` }), provider });
  expect(wallets.list()[0]!.name).toMatch(/^MetaMask of long /);
  expect(wallets.list()[0]!.name.length).toBeLessThanOrEqual(60);
});
