import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError, toChartkeyError } from '../../protocol/errors.ts';
import { walletJson } from '../../protocol/wallet-json.ts';
import { type KeyOffer, type KeysState, keyOffer, keysState } from '../../protocol/wire/desk-keys.ts';
import type { Card } from '../elements/card.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import { fetchJson } from '../request/fetch-desk.ts';
import { officerPacks } from '../strings/officer-words.ts';
import { speaker } from '../strings/speaker.ts';
import { accountsOf, askOtherAccounts, requireChain, signTyped } from './ask-wallet.ts';
import { type FoundWallet, findWallets } from './find-wallets.ts';
import { keyDeskCards } from './key-desk-cards.ts';

/** Milliseconds that wallets are given to announce themselves: those that are loaded answer at once. */
const announceTime = 200;

/** The work of `<chartkey-key-desk>`: shows what the desk needs, has a wallet sign it, hands it in. */
export function startKeyDesk(host: FlowHost): Flow {
  const path = `${host.element.getAttribute('desk') ?? '/chartkey'}/keys`;
  const { say } = speaker(officerPacks);
  const show = (make: (cards: ReturnType<typeof keyDeskCards>) => Card) =>
    host.show(say((words) => make(keyDeskCards(words))));
  let desk: KeysState | undefined;
  let chosen: FoundWallet | undefined;
  /** The first of two signatures, so that a no at the second asks only for that one again. */
  let kept: { keyHash: Hex; certificate: Hex } | undefined;
  /** The chosen wallet offered accounts, and none was the institution's. */
  let isOther = false;
  let isChoosing = false;
  let visit = 0;
  const wallets = findWallets(() => isChoosing && showWallets());

  /** Does one thing at a time: what a cancelled or older one still says is not heard. */
  const run = (work: (isOn: () => boolean) => Promise<void>) => {
    const mine = ++visit;
    isChoosing = false;
    const isOn = () => mine === visit;
    work(isOn).catch((thrown: unknown) => {
      if (!isOn()) return;
      const error = toChartkeyError(thrown);
      host.tell('chartkey-error', { code: error.code, retryable: error.retryable });
      const about = { wallet: chosen?.name ?? '', chainId: desk?.chainId ?? 0 };
      show((cards) => cards.failed(error, about));
    });
  };
  const showDesk = () => {
    const state = desk;
    if (state) show((cards) => cards.state(state, Date.now() / 1000));
  };
  const showWallets = () => {
    const list = wallets.list();
    show((cards) => (list.length === 0 ? cards.noWallet() : cards.choose(list)));
  };

  const look = () =>
    run(async (isOn) => {
      const read = await fetchJson(keysState, path);
      if (!isOn()) return;
      desk = read;
      showDesk();
    });

  /** `isFirst`: a single wallet need not be chosen. */
  const choose = (isFirst: boolean) =>
    run(async (isOn) => {
      wallets.ask();
      await new Promise((resolve) => setTimeout(resolve, announceTime));
      if (!isOn()) return;
      const list = wallets.list();
      if (isFirst && list.length === 1) return sign(list[0]!);
      isChoosing = true;
      showWallets();
    });

  const sign = (wallet: FoundWallet) =>
    run(async (isOn) => {
      if (!desk) return;
      if (chosen?.uuid !== wallet.uuid) isOther = false;
      chosen = wallet;
      const { account, chainId } = desk;
      const { name, provider } = wallet;
      show((cards) => cards.connecting(name));
      if (isOther) await askOtherAccounts(provider);
      const accounts = await accountsOf(provider);
      if (!isOn()) return;
      isOther = !accounts.includes(account);
      if (isOther) {
        host.tell('chartkey-error', { code: 'WALLET_WRONG_ACCOUNT', retryable: true });
        const [offered] = accounts;
        return show((cards) => cards.wrongAccount(name, account, offered!));
      }
      show((cards) => cards.network(name));
      await requireChain(provider, chainId);
      const offer = await fetchJson(keyOffer, `${path}/offer`, {});
      requireOurs(offer, desk);
      if (!isOn()) return;
      const { keyHash } = offer.certificate;
      if (kept?.keyHash !== keyHash) {
        show((cards) => cards.certificate(name, offer));
        const typed = walletJson('EncryptionKey', offer.certificate, offer.chain);
        const certificate = await signTyped(provider, account, typed);
        if (!isOn()) return;
        kept = { keyHash, certificate };
      }
      show((cards) => cards.delegation(name, offer));
      const delegation = await signTyped(provider, account, walletJson('Delegation', offer.delegation, offer.chain));
      if (!isOn()) return;
      show((cards) => cards.handing());
      const signed = { ...kept, delegation };
      // Taken or refused, it is asked for anew the next time.
      kept = undefined;
      desk = await fetchJson(keysState, path, signed);
      if (desk.signedUntil !== undefined) host.tell('chartkey-keys-signed', { until: desk.signedUntil });
      if (isOn()) showDesk();
    });

  look();
  return {
    press(act) {
      if (act === 'sign') choose(true);
      else if (act === 'choose') choose(false);
      else if (act === 'cancel') look();
      else if (act === 'again') chosen ? sign(chosen) : choose(true);
      else if (act.startsWith('wallet:')) {
        const wallet = wallets.list().find(({ uuid }) => act === `wallet:${uuid}`);
        if (wallet) sign(wallet);
      }
    },
    stop() {
      visit++;
      wallets.stop();
    },
  };
}

/** What a wallet is given must be for this page and for the account that was shown. Throws `BAD_MESSAGE`. */
function requireOurs({ certificate, delegation, chain }: KeyOffer, { account, chainId }: KeysState): void {
  const isOurs =
    certificate.origin === location.origin &&
    certificate.grantee === account &&
    delegation.grantee === account &&
    chain.chainId === chainId;
  if (!isOurs) throw new ChartkeyError('BAD_MESSAGE', { detail: 'made for another' });
}
