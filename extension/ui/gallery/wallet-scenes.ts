import { checksumAddress } from '#protocol/checksum-address';
import { ChartkeyError } from '#protocol/errors';
import { grantId } from '#protocol/typed-data';
import { config } from '../../config.ts';
import type { DepositView } from '../../messages/views.ts';
import { wallet as words } from '../../strings/words.ts';
import type { WalletTask, WalletView } from '../../wallet/wallet-views.ts';
import { walletWord } from '../../wallet/wallet-words.ts';
import { failing, silent } from './sample-platform.ts';
import { approvalView, previewOf, requestId } from './samples/approval.ts';
import { longName, riverside } from './samples/institutions.ts';
import type { Scene } from './scenes.ts';

const account = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
const agent = '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359';
const address = checksumAddress(account);
const wallet = { address, reach: 'browser' as const, grants: true, records: false };
const task = { id: requestId, kind: 'grant' as const, name: approvalView.asker.name, since: Date.now() };
const recordTask = { id: 'record/0xab', kind: 'record' as const, name: 'Your chart, 2016 to 2026', since: Date.now() };
const shown = previewOf(approvalView, approvalView.suggested).grant;
const grant = { ...shown, patient: account as typeof shown.patient };
const named = {
  patient: grant.patient,
  agent: agent as typeof shown.patient,
  grant: grantId(grant),
  until: grant.expires,
};

const view = (more: Partial<WalletView> = {}) => ({ 'wallet.get': (): WalletView => ({ tasks: [], ...more }) });
const taskAt = (more: Partial<WalletTask> = {}) => ({
  'walletTask.get': (): WalletTask => ({
    ...task,
    account: grant.patient,
    reach: 'browser',
    grant,
    word: walletWord('Revocation', { grant }, config.deployment),
    step: 1,
    of: 3,
    ...more,
  }),
});
const link =
  'https://metamask.app.link/connect?channelId=5f1d4a0e-6a52-4c0f-9d7a-1f7f9d2f6a11&v=2&comm=socket&pubkey=02c0ffee0123456789abcdef&t=q&originatorInfo=eyJ1cmwiOiJjaHJvbWUtZXh0ZW5zaW9uOi8vY2hhcnRrZXkiLCJ0aXRsZSI6IkNoYXJ0a2V5IiwicGxhdGZvcm0iOiJ3ZWItZGVza3RvcCJ9';
const refusing: Scene['reachWallet'] = async () => {
  throw new ChartkeyError('WALLET_UNREACHABLE');
};
const phone: Scene['reachWallet'] = async (_reach, { onLink }) => {
  onLink(link);
  return { request: () => new Promise(() => undefined), leave: () => undefined };
};
const offered: DepositView = {
  depositId: requestId,
  state: 'pending',
  wallet: true,
  asker: riverside,
  title: 'Your chart, 2016 to 2026',
  count: 918,
  received: 0,
  askedAt: Date.now(),
  queue: [],
};
const page = { page: 'dashboard' as const, hash: '#wallet' };
const ownWallet = { ...previewOf(approvalView, approvalView.suggested), wallet: true as const };

/** The screens of a patient's own wallet. */
export const walletScenes: Readonly<Record<string, Scene>> = {
  wallet: { ...page, answers: view() },
  'wallet-loading': { ...page, answers: { 'wallet.get': silent } },
  'wallet-error': { ...page, answers: { 'wallet.get': failing('TIMEOUT') } },
  'wallet-unreachable': { ...page, answers: view(), reachWallet: refusing, press: [words.inBrowser] },
  'wallet-connecting': { ...page, answers: view(), press: [words.inBrowser] },
  'wallet-phone': { ...page, answers: view(), reachWallet: phone, press: [words.onPhone] },
  'wallet-connected': { ...page, answers: view({ wallet, payout: address }) },
  'wallet-waits': { ...page, answers: { ...view({ wallet, tasks: [task] }), ...taskAt() } },
  'wallet-asking': { ...page, answers: { ...view({ wallet, tasks: [task] }), ...taskAt() }, press: [words.proceed] },
  'wallet-record': {
    ...page,
    answers: {
      ...view({ wallet, tasks: [recordTask] }),
      'walletTask.get': (): WalletTask => ({
        ...recordTask,
        account: grant.patient,
        reach: 'phone',
        word: walletWord('Agent', { ...named, until: 2 ** 40 - 1 }, config.deployment),
        step: 1,
        of: 2,
      }),
    },
  },
  'wallet-agent': {
    ...page,
    answers: {
      ...view({ wallet, tasks: [task] }),
      ...taskAt({ word: walletWord('Agent', named, config.deployment), step: 2 }),
    },
  },
  'wallet-long': {
    ...page,
    answers: {
      ...view({ wallet, tasks: [{ ...task, name: longName.name }] }),
      ...taskAt({ word: walletWord('Grant', grant, config.deployment), step: 3 }),
    },
  },
  'wallet-bad-payout': {
    ...page,
    answers: { ...view({ payout: address }), 'wallet.payout': failing('ADDRESS_INVALID') },
    press: [words.payoutSave],
  },
  'approve-wallet': { page: 'approve', hash: `#access=${requestId}`, answers: { 'approval.preview': () => ownWallet } },
  'deposit-wallet-step': {
    page: 'approve',
    hash: `#deposit=${requestId}`,
    answers: { 'deposit.get': () => offered },
  },
  'approve-wallet-step': {
    page: 'approve',
    hash: `#access=${requestId}`,
    answers: { 'approval.get': () => ({ ...approvalView, state: 'wallet' as const }) },
  },
};
