import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toHex } from '../../protocol/bytes.ts';
import type { Flow } from '../elements/chartkey-element.ts';
import { announce, type OfficerWallet, officerDesk, officerWallet } from '../testing/officer.ts';
import { fakeHost, pageGlobals } from '../testing/page-globals.ts';
import { startKeyDesk } from './key-desk-flow.ts';

const origin = 'http://lakeview.test';
const privateKey = () => toHex(crypto.getRandomValues(new Uint8Array(32)));
const accountKey = privateKey();

let wallet: OfficerWallet;
let desk: Awaited<ReturnType<typeof officerDesk>>;
let page: ReturnType<typeof fakeHost>;
let flow: Flow;
beforeEach(async () => {
  pageGlobals(origin);
  wallet = officerWallet(accountKey, 31337);
  desk = await officerDesk(origin, wallet.address);
});
afterEach(() => {
  flow.stop();
  desk.close();
  vi.useRealTimers();
});

const shows = (state: string) => vi.waitFor(() => expect(page.last()?.state).toBe(state), { timeout: 5_000 });
const start = async (state = 'unsigned') => {
  page = fakeHost({});
  flow = startKeyDesk(page.host);
  await shows(state);
};
const codes = () => page.events.map(([, detail]) => (detail as { code?: string }).code);
const isUnsigned = async () => expect((await desk.published()).code).toBe('DESK_UNSIGNED');

it('one wallet with the institution’s account: connected, both words signed, handed in; the desk then serves', async () => {
  announce(wallet);
  await start();
  await isUnsigned();
  expect(page.last()?.rows?.[0]?.value.toLowerCase()).toBe(wallet.address);
  flow.press('sign');
  await shows('signed');
  const signed = wallet.asked.filter((method) => method === 'eth_signTypedData_v4');
  expect(signed.length).toBe(2);
  const titles = page.cards.map(({ title }) => title);
  for (const step of [1, 2]) expect(titles).toContain(`Step ${step} of 2: sign in Officer Wallet`);
  expect(page.events).toEqual([['chartkey-keys-signed', { until: expect.any(Number) }]]);
  expect(await desk.published()).toHaveProperty('keys');
});

it('hardware that says 0 and 1 for the parity is understood', async () => {
  const { request } = wallet;
  announce({
    request: async (asked: { method: string }) => {
      const answer = await request(asked);
      if (asked.method !== 'eth_signTypedData_v4') return answer;
      return (answer as string).replace(/1b$/, '00').replace(/1c$/, '01').toUpperCase().replace('0X', '0x');
    },
  });
  await start();
  flow.press('sign');
  await shows('signed');
});

it('several wallets are offered by name, two of one name by their domains too; the chosen one is asked and no other', async () => {
  const other = officerWallet(privateKey(), 31337);
  announce(other, { name: 'Same', rdns: 'org.one' });
  announce(wallet, { name: 'Same', rdns: 'org.two' });
  announce(other, { name: 'Third' });
  await start();
  flow.press('sign');
  await shows('choose');
  const actions = page.last()!.actions!;
  expect(actions.map(({ label }) => label)).toEqual(['Same (org.one)', 'Same (org.two)', 'Third']);
  // One more loads late and is added.
  announce(other, { name: 'Late' });
  expect(page.last()!.actions!.length).toBe(4);
  flow.press(actions[1]!.act);
  await shows('signed');
  expect(other.asked).toEqual([]);
});

it('no wallet: a way forward, and it goes on when one comes', async () => {
  await start();
  flow.press('sign');
  await shows('no-wallet');
  expect(page.last()!.actions!.map(({ label }) => label)).toEqual(['Look again']);
  announce(wallet);
  await shows('choose');
  flow.press(page.last()!.actions![0]!.act);
  await shows('signed');
});

it('another account: both are named, nothing is asked of it, and the right one can be chosen', async () => {
  announce(wallet);
  const right = [...wallet.state.accounts];
  wallet.state.accounts = ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'];
  await start();
  flow.press('sign');
  await shows('wrong-account');
  expect(page.last()!.rows!.map(({ value }) => value)).toEqual([right[0], wallet.state.accounts[0]]);
  expect(wallet.asked).toEqual(['eth_requestAccounts']);
  expect(codes()).toEqual(['WALLET_WRONG_ACCOUNT']);
  // The wallet lets its accounts be chosen anew, as MetaMask does: asked for them only, it would offer the same again.
  wallet.state.answers.wallet_requestPermissions = () => {
    wallet.state.accounts = right;
    return [];
  };
  flow.press('again');
  await shows('signed');
  expect(wallet.asked.slice(1, 3)).toEqual(['wallet_requestPermissions', 'eth_requestAccounts']);
});

it('another account, in a wallet that cannot be asked to change it: tried again as it is; a no there is a no', async () => {
  announce(wallet);
  const right = [...wallet.state.accounts];
  wallet.state.accounts = ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'];
  await start();
  flow.press('sign');
  await shows('wrong-account');
  wallet.state.refuse.wallet_requestPermissions = 4001;
  flow.press('again');
  await shows('rejected');
  wallet.state.refuse = {};
  wallet.state.accounts = right;
  flow.press('again');
  await shows('signed');
});

it('another network: it is asked to change; a no, and a yes that changes nothing, are told', async () => {
  announce(wallet);
  wallet.state.chainId = 1;
  wallet.state.known = [1];
  await start();
  flow.press('sign');
  await shows('wrong-network');
  expect(page.last()!.rows).toEqual([{ label: 'Network needed', value: '31337' }]);
  wallet.state.answers.wallet_switchEthereumChain = () => null;
  flow.press('again');
  await shows('waiting');
  await shows('wrong-network');
  wallet.state.answers = {};
  wallet.state.known = [1, 31337];
  flow.press('again');
  await shows('signed');
  expect(wallet.state.chainId).toBe(31337);
});

it.each([
  ['eth_requestAccounts', 4001, 'rejected', 'WALLET_REFUSED'],
  ['eth_signTypedData_v4', 4001, 'rejected', 'WALLET_REFUSED'],
  ['eth_signTypedData_v4', -32002, 'wallet-gone', 'WALLET_BUSY'],
  ['eth_signTypedData_v4', 4100, 'wallet-gone', 'WALLET_UNREACHABLE'],
  ['eth_requestAccounts', 4900, 'wallet-gone', 'WALLET_UNREACHABLE'],
])('%s answered with %i shows %s, changes nothing, and can be tried again', async (method, code, state, told) => {
  announce(wallet);
  wallet.state.refuse[method] = code;
  await start();
  flow.press('sign');
  await shows(state);
  expect(codes()).toEqual([told]);
  await isUnsigned();
  wallet.state.refuse = {};
  flow.press('again');
  await shows('signed');
});

it('a no at the second word asks only for that one again', async () => {
  let signs = 0;
  announce({
    request: (asked: { method: string }) =>
      asked.method === 'eth_signTypedData_v4' && ++signs === 2
        ? Promise.reject(Object.assign(new Error('no'), { code: 4001 }))
        : wallet.request(asked),
  });
  await start();
  flow.press('sign');
  await shows('rejected');
  await isUnsigned();
  flow.press('again');
  await shows('signed');
  expect(signs).toBe(3);
});

it.each<[string, () => unknown]>([
  ['a locked wallet shows no account', () => []],
  ['no list', () => 'all of them'],
  ['accounts that are none', () => [1, null, '0x12', { toString: () => wallet.address }]],
])('%s: told as locked or gone', async (_name, answer) => {
  announce(wallet);
  wallet.state.answers.eth_requestAccounts = answer;
  await start();
  flow.press('sign');
  await shows('wallet-gone');
});

it('a wallet that signs with another account, or something else, is told so by the desk, and nothing is taken', async () => {
  const other = officerWallet(privateKey(), 31337);
  other.state.accounts = wallet.state.accounts;
  announce(other);
  await start();
  flow.press('sign');
  await shows('wrong-account');
  expect(codes()).toEqual(['BAD_SIGNATURE']);
  await isUnsigned();
  other.state.answers.eth_signTypedData_v4 = () => '0xnothing';
  flow.press('again');
  await shows('wallet-gone');
});

it('waiting can be stopped; what the wallet says later is not heard', async () => {
  announce(wallet);
  let answer: (signature: string) => void = () => undefined;
  wallet.state.answers.eth_signTypedData_v4 = () => new Promise((resolve) => (answer = resolve));
  await start();
  flow.press('sign');
  await vi.waitFor(() => expect(page.last()?.title).toContain('Step 1 of 2'));
  expect(page.last()!.actions!.map(({ act }) => act)).toEqual(['cancel']);
  flow.press('cancel');
  await shows('unsigned');
  answer(`0x${'11'.repeat(65)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(page.last()!.state).toBe('unsigned');
  expect(page.events).toEqual([]);
});

it('signed, due, over: the card says which, from the desk’s own dates', async () => {
  announce(wallet);
  await start();
  flow.press('sign');
  await shows('signed');
  const year = 365 * 24 * 60 * 60;
  flow.stop();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (year - 20 * 86_400) * 1000 });
  await start('renew');
  expect(page.last()!.actions!.map(({ label }) => label)).toEqual(['Sign again']);
  flow.stop();
  vi.setSystemTime(Date.now() + 21 * 86_400 * 1000);
  await start('expired');
  desk.world.now = Math.floor(Date.now() / 1000);
  await isUnsigned();
  flow.press('sign');
  await shows('signed');
});

it('the desk away, the sign-in over: each said, and tried again by starting over', async () => {
  announce(wallet);
  desk.world.away = true;
  await start('offline');
  flow.stop();
  desk.world.away = false;
  desk.world.signedIn = false;
  await start('empty');
  flow.stop();
  desk.world.signedIn = true;
  await start('unsigned');
  desk.world.away = true;
  flow.press('sign');
  await shows('offline');
});
