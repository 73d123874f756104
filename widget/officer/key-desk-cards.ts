import CalendarClock from 'lucide/dist/esm/icons/calendar-clock.mjs';
import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import Wallet from 'lucide/dist/esm/icons/wallet.mjs';
import type { Hex } from '../../protocol/bytes.ts';
import { checksumAddress } from '../../protocol/checksum-address.ts';
import type { ChartkeyError } from '../../protocol/errors.ts';
import type { KeyOffer, KeysState } from '../../protocol/wire/desk-keys.ts';
import type { Card, CardAction, CardRow } from '../elements/card.ts';
import type { OfficerWords } from '../strings/officer-words.ts';
import type { FoundWallet } from './find-wallets.ts';

/** A button for a wallet: beside its name the image it announced, drawn by `<chartkey-key-desk>`. */
export interface WalletAction extends CardAction {
  image?: string;
}

/** The cards of `<chartkey-key-desk>`. */
export function keyDeskCards(words: OfficerWords) {
  const { dayName } = words;
  const again: CardAction = { label: words.tryAgain, act: 'again', primary: true };
  const other: CardAction = { label: words.otherWallet, act: 'choose' };
  const cancel: CardAction = { label: words.cancel, act: 'cancel' };
  const reload: CardAction = { label: words.tryAgain, act: 'reload' };
  const accountRow = (account: Hex): CardRow => ({ label: words.rows.account, value: checksumAddress(account) });
  /** As people read it and, behind that, as the wallet shows it. */
  const untilRow = (seconds: number): CardRow => ({
    label: words.rows.until,
    value: `${dayName(seconds)} (${seconds})`,
  });

  const waiting = (title: string, text: string, rows?: readonly CardRow[]): Card => ({
    state: 'waiting',
    tone: 'accent',
    icon: Hourglass,
    title,
    text,
    ...(rows ? { rows } : {}),
    actions: [cancel],
  });
  const problem = (state: Card['state'], icon: Card['icon'], title: string, text: string): Card => ({
    state,
    tone: 'caution',
    ...(icon ? { icon } : {}),
    title,
    text,
    actions: [again, other],
  });

  return {
    /** `now` is unix seconds. */
    state(desk: KeysState, now: number): Card {
      const { account, held, name, signedUntil, renewFrom } = desk;
      if (held)
        return { state: 'signed', icon: Lock, title: words.held, text: words.heldText, rows: [accountRow(account)] };
      const rows = [accountRow(account)];
      const sign = (label: string, primary: boolean): CardAction => ({ label, act: 'sign', primary });
      if (signedUntil === undefined)
        return {
          state: 'unsigned',
          tone: 'caution',
          icon: KeyRound,
          title: words.unsigned,
          text: words.unsignedText(name),
          rows,
          actions: [sign(words.sign, true)],
        };
      const day = dayName(signedUntil);
      if (now >= signedUntil)
        return {
          state: 'expired',
          tone: 'critical',
          icon: CalendarClock,
          title: words.ended(day),
          text: words.endedText,
          rows,
          actions: [sign(words.signAgain, true)],
        };
      const isDue = renewFrom !== undefined && now >= renewFrom;
      return isDue
        ? {
            state: 'renew',
            tone: 'caution',
            icon: CalendarClock,
            title: words.renew,
            text: words.renewText(day),
            rows,
            actions: [sign(words.signAgain, true)],
          }
        : {
            state: 'signed',
            tone: 'accent',
            icon: KeyRound,
            title: words.signed(day),
            text: words.signedText(dayName(renewFrom ?? signedUntil)),
            rows,
            actions: [sign(words.signAgain, false)],
          };
    },
    noWallet: (): Card => ({
      state: 'no-wallet',
      icon: Unplug,
      title: words.noWallet,
      text: words.noWalletText,
      actions: [{ label: words.lookAgain, act: 'choose', primary: true }],
    }),
    choose(wallets: readonly FoundWallet[]): Card {
      const isShared = ({ name }: FoundWallet) => wallets.filter((wallet) => wallet.name === name).length > 1;
      const actions: WalletAction[] = wallets.map((wallet) => ({
        label: isShared(wallet) ? words.named(wallet.name, wallet.rdns) : wallet.name,
        act: `wallet:${wallet.uuid}`,
        ...(wallet.icon ? { image: wallet.icon } : {}),
      }));
      return { state: 'choose', icon: Wallet, title: words.choose, text: words.chooseText, actions };
    },
    connecting: (wallet: string) => waiting(words.connecting(wallet), words.connectingText),
    network: (wallet: string) => waiting(words.network(wallet), words.networkText),
    certificate: (wallet: string, { certificate }: KeyOffer) =>
      waiting(words.signingFirst(wallet), words.certificateText, [
        { label: words.rows.origin, value: certificate.origin },
        { label: words.rows.keyHash, value: certificate.keyHash },
        untilRow(certificate.notAfter),
      ]),
    delegation: (wallet: string, { delegation }: KeyOffer) =>
      waiting(words.signingSecond(wallet), words.delegationText, [
        { label: words.rows.deskKey, value: delegation.clinicianKey },
        untilRow(delegation.until),
      ]),
    handing: (): Card => ({ state: 'loading', title: words.handing }),
    wrongAccount: (wallet: string, needed: Hex, offered: Hex): Card => ({
      ...problem('wrong-account', Wallet, words.wrongAccount(wallet), words.wrongAccountText),
      rows: [accountRow(needed), { label: words.rows.offered, value: checksumAddress(offered) }],
    }),
    failed(error: ChartkeyError, { wallet, chainId }: { wallet: string; chainId: number }): Card {
      switch (error.code) {
        case 'WALLET_REFUSED':
          return problem('rejected', Wallet, words.rejected(wallet), words.rejectedText);
        case 'WALLET_BUSY':
          return problem('wallet-gone', Wallet, words.busy(wallet), words.busyText);
        case 'WALLET_UNREACHABLE':
          return problem('wallet-gone', Unplug, words.gone(wallet), words.goneText);
        case 'WALLET_WRONG_NETWORK':
          return {
            ...problem('wrong-network', Wallet, words.wrongNetwork(wallet), words.wrongNetworkText),
            rows: [{ label: words.rows.network, value: String(chainId) }],
          };
        case 'BAD_SIGNATURE':
          return problem('wrong-account', TriangleAlert, words.notProven, words.notProvenText);
        case 'KEY_NOT_CERTIFIED':
          return problem('wrong-account', TriangleAlert, words.contract, words.contractText);
        case 'STALE_SIGNATURE':
          return problem('error', TriangleAlert, words.stale, words.staleText);
        case 'OFFLINE':
        case 'GATEWAY_CLOSED':
          return {
            state: 'offline',
            tone: 'caution',
            icon: CloudOff,
            title: words.unreachable,
            text: words.unreachableText,
            actions: [reload],
          };
        case 'NOT_SIGNED_IN':
          return { state: 'empty', icon: Lock, title: words.signIn, text: words.signInText, actions: [reload] };
        case 'NOT_ALLOWED':
          return { state: 'empty', icon: Lock, title: words.notYours, text: words.notYoursText };
        default:
          return {
            state: 'error',
            tone: 'critical',
            icon: TriangleAlert,
            title: words.failed,
            text: words.failedText,
            rows: [{ label: words.rows.code, value: error.code }],
            actions: [reload],
          };
      }
    },
  };
}
