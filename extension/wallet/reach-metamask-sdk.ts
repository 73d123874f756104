import { ChartkeyError } from '#protocol/errors';
import type { ReachedWallet, ReachOptions } from './reached-wallet.ts';

/**
 * MetaMask on a phone, through MetaMask's own SDK: its messages pass a relay of theirs, sealed between this page and the
 * phone. Loaded here and nowhere else, when the person presses the button; it is not open source (docs/dependencies.md).
 * Analytics off, no windows of its own, nothing kept on disk: the key of that channel would lie there in clear (X7, X8).
 * Throws `WALLET_UNREACHABLE`.
 */
export async function reachBySdk(relay: string, { onLink }: ReachOptions): Promise<ReachedWallet> {
  const { MetaMaskSDK } = await import('@metamask/sdk');
  const shown = (link: unknown) => {
    forgetNumber();
    onLink(String(link));
  };
  const sdk = new MetaMaskSDK({
    dappMetadata: { name: 'Chartkey', url: location.href.split(/[?#]/)[0]! },
    communicationServerUrl: `${relay}/`,
    enableAnalytics: false,
    headless: true,
    extensionOnly: false,
    injectProvider: false,
    shouldShimWeb3: false,
    checkInstallationImmediately: false,
    checkInstallationOnAllCalls: false,
    storage: { enabled: false },
    logging: { developerMode: false, sdk: false },
    i18nOptions: { enabled: false },
    transports: ['websocket'],
    useDeeplink: false,
    openDeeplink: shown,
  });
  await sdk.init();
  const provider = sdk.getProvider();
  if (!provider) throw new ChartkeyError('WALLET_UNREACHABLE', { detail: 'the SDK gave no provider' });
  sdk.on('display_uri', shown);
  provider.on('display_uri', shown);
  forgetNumber();
  return {
    request: ({ method, params }) => provider.request({ method, params: [...(params ?? [])] }),
    leave: () => {
      void sdk.terminate().catch(() => undefined);
      forgetNumber();
    },
  };
}

/** The SDK numbers every browser, analytics or not, and tells wallets that number; ours has another one each time. */
const forgetNumber = (): void => localStorage.removeItem('mm-sdk-anon-id');
