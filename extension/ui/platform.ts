import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ChartkeyError } from '#protocol/errors';
import type { ScreenInput, ScreenMethod, ScreenResults, Topic } from '../messages/protocol.ts';
import type { AddedFile, AddFileOptions } from '../records/add-file.ts';
import type { Proof } from '../vault/prove-person.ts';
import type { ReachedWallet, ReachOptions } from '../wallet/reached-wallet.ts';
import type { WalletReach } from '../wallet/wallet-facts.ts';
import type { HygienePlatform } from './hygiene/hygiene-platform.ts';
import type { RecoveryPlatform } from './recovery/recovery-platform.ts';
import type { RestorePlatform } from './restore-platform.ts';
import type { VaultPlatform } from './vault-platform.ts';

/** What the screens need from outside, injected: the browser and the vault in the extension, samples in the gallery. */
export interface Platform {
  call<M extends ScreenMethod>(method: M, params: ScreenInput<M>): Promise<ScreenResults[M]>;
  /** Hears what went stale until the returned function is called. */
  onNews(hear: (topics: readonly Topic[]) => void): () => void;
  /** Throws `WRONG_PASSWORD`, `VAULT_DAMAGED`, `VAULT_DOWNGRADED`, `NOT_SET_UP`. The password goes no further (X2). */
  unlock(password: string): Promise<void>;
  vault: VaultPlatform;
  recovery: RecoveryPlatform;
  restore: RestorePlatform;
  hygiene: HygienePlatform;
  newWords(): Promise<string[]>;
  createVault(password: string, words: readonly string[]): Promise<void>;
  /** The words of somebody one acts for; throws `NOT_FOUND`, `LOCKED`, and what the proof throws. They go no further (X2). */
  wordsOfPerson(person: string, proof: Proof): Promise<string[]>;
  addFile(bytes: Uint8Array, options: AddFileOptions): Promise<AddedFile>;
  /** Origin of the tab in front, when it is a web page that may be connected. */
  currentOrigin(): Promise<string | undefined>;
  /**
   * Must be called in the click itself: the browser asks the person, and then the site is connected. False when refused. Where
   * the browser's question closes the page, the worker finishes it.
   */
  connect(origin: string): Promise<boolean>;
  /** Opens one of our own pages, or brings its tab to the front. */
  open(path: string): Promise<void>;
  /** Opens the approval window at one question, or brings it to the front. */
  review(kind: 'access' | 'deposit', id: string): Promise<void>;
  close(): void;
  /** Must be called in the click itself: asks the browser whether Chartkey may remind. False when refused. */
  allowReminders(): Promise<boolean>;
  /** Opens these screens beside the page, where they stay; absent where the browser cannot, or they are there already. */
  stayBeside?: (() => Promise<void>) | undefined;
  /** The keyboard shortcuts as the browser has them; none where it has no such thing. */
  shortcuts(): Promise<Shortcut[]>;
  /** Reaches the patient's own wallet; nothing of it is loaded before. Throws `WALLET_UNREACHABLE`. */
  reachWallet(reach: WalletReach, options: ReachOptions): Promise<ReachedWallet>;
  /** When the words were confirmed, unix ms; undefined when unknown. Not a secret. */
  wordsConfirmedAt(): Promise<number | undefined>;
}

export interface Shortcut {
  /** As in the manifest: `lock-now`, `panic-stop`. */
  name: string;
  /** `Alt+Shift+L`; empty when none is set. */
  keys: string;
}

export const PlatformContext = createContext<Platform | undefined>(undefined);

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (!platform) throw new ChartkeyError('INTERNAL', { detail: 'screen without a platform' });
  return platform;
}
