import { useEffect, useRef, useState } from 'preact/hooks';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { ReachedWallet } from '../../wallet/reached-wallet.ts';
import type { WalletReach } from '../../wallet/wallet-facts.ts';
import { usePlatform } from '../platform.ts';

/** The patient's wallet, reached once and kept while the page is open, so that three signatures need one scan. */
export interface OwnWalletHandle {
  /** What is going on; undefined while nothing is. */
  busy: 'connecting' | 'asking' | undefined;
  /** For the camera of a phone, while the phone is not there yet. */
  link: string | undefined;
  error: ChartkeyError | undefined;
  /** Reaches the wallet and runs `work` with it, one at a time. Errors and cancelling end up in `error`. */
  run(reach: WalletReach, work: (wallet: ReachedWallet, asking: () => void) => Promise<void>): Promise<void>;
  /** Stops waiting: lets go of the wallet, whatever it still shows. */
  cancel(): void;
}

export function useOwnWallet(): OwnWalletHandle {
  const platform = usePlatform();
  const held = useRef<{ reach: WalletReach; wallet: Promise<ReachedWallet> } | undefined>(undefined);
  const giveUp = useRef<((error: ChartkeyError) => void) | undefined>(undefined);
  const [busy, setBusy] = useState<OwnWalletHandle['busy']>();
  const [link, setLink] = useState<string>();
  const [error, setError] = useState<ChartkeyError>();

  const leave = () => {
    const last = held.current;
    held.current = undefined;
    setLink(undefined);
    last?.wallet.then(
      (wallet) => wallet.leave(),
      () => undefined,
    );
  };
  useEffect(() => leave, []);

  const reachIt = (reach: WalletReach): Promise<ReachedWallet> => {
    if (held.current && held.current.reach !== reach) leave();
    held.current ??= { reach, wallet: platform.reachWallet(reach, { onLink: setLink }) };
    return held.current.wallet;
  };

  const run: OwnWalletHandle['run'] = async (reach, work) => {
    if (busy) return;
    setBusy('connecting');
    setError(undefined);
    const cancelled = new Promise<never>((_, reject) => {
      giveUp.current = reject;
    });
    try {
      const working = reachIt(reach).then((wallet) =>
        work(wallet, () => {
          setLink(undefined);
          setBusy('asking');
        }),
      );
      await Promise.race([working, cancelled]);
    } catch (thrown) {
      const code = toChartkeyError(thrown);
      // A connection that broke is not kept for the next try.
      if (code.code === 'WALLET_UNREACHABLE' || code.code === 'CANCELLED') leave();
      setError(code);
    } finally {
      giveUp.current = undefined;
      setLink(undefined);
      setBusy(undefined);
    }
  };

  return { busy, link, error, run, cancel: () => giveUp.current?.(new ChartkeyError('CANCELLED')) };
}
