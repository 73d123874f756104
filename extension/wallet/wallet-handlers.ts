import { checksumAddress, readAddress } from '#protocol/checksum-address';
import { ChartkeyError } from '#protocol/errors';
import { findRequest } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { continueFilings, signAndSend, tellDeposit } from '../background/resume.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import { takeGrantWord, useOwnKey } from './sign-grant.ts';
import { takeOfferWord, takeRecordWord, takeWithOwnKey } from './sign-record.ts';
import type { OwnWallet } from './wallet-facts.ts';
import { walletTask, walletTasks } from './wallet-tasks.ts';
import type { WalletView } from './wallet-views.ts';

type WalletMethod = Extract<keyof ScreenHandlers, `wallet.${string}` | `walletTask.${string}`>;

/** Answers about the patient's own wallet. Signatures come in; nothing that could sign ever goes out (X2). */
export function walletHandlers(engine: Engine): Pick<ScreenHandlers, WalletMethod> {
  const view = async (): Promise<WalletView> => {
    const { wallet, payout } = await engine.ledger.read();
    return {
      ...(wallet ? { wallet: { ...wallet, address: checksumAddress(wallet.address) } } : {}),
      ...(payout ? { payout: checksumAddress(payout) } : {}),
      tasks: await walletTasks(engine),
    };
  };
  const change = async (wallet: OwnWallet | undefined) => {
    await engine.store.write({ facts: [{ kind: 'wallet', ...(wallet ? { wallet } : {}) }] });
    engine.news('wallet', 'approvals');
    return view();
  };
  return {
    'wallet.get': view,
    'wallet.connect': async ({ address, reach }) => {
      const known = (await engine.ledger.read()).wallet;
      const account = readAddress(address);
      // Connecting uses it for nothing yet: each use is chosen. The same account again keeps what was chosen.
      const uses = known?.address === account ? known : { grants: false, records: false };
      return change({ address: account, reach, grants: uses.grants, records: uses.records });
    },
    'wallet.uses': async ({ grants, records }) => {
      const { wallet } = await engine.ledger.read();
      if (!wallet) throw new ChartkeyError('NOT_FOUND', { detail: 'no wallet' });
      return change({ ...wallet, grants, records });
    },
    'wallet.forget': () => change(undefined),
    'wallet.payout': async ({ address }) => {
      const payout = address === undefined ? {} : { address: readAddress(address) };
      await engine.store.write({ facts: [{ kind: 'payout', ...payout }] });
      engine.news('wallet');
      return view();
    },
    'walletTask.get': ({ id }) => walletTask(engine, id),
    'walletTask.sign': async ({ id, digest, signature }) => {
      const { kind } = await walletTask(engine, id);
      if (kind === 'grant') {
        const row = await takeGrantWord(engine, id, digest, signature);
        if (row.state === 'signed') void signAndSend(engine, id).catch(() => undefined);
      } else if (kind === 'offer') await tellDeposit(engine, await takeOfferWord(engine, id, digest, signature));
      else {
        await takeRecordWord(engine, id, digest, signature);
        void continueFilings(engine).catch(() => undefined);
      }
      engine.news('wallet', 'approvals', 'records');
      return view();
    },
    'walletTask.useOwnKey': async ({ id }) => {
      if (await findRequest(engine.store, id)) await useOwnKey(engine, id);
      else await tellDeposit(engine, await takeWithOwnKey(engine, id));
      engine.news('wallet', 'approvals');
      return view();
    },
  };
}
