import type { Eip1193 } from './ask-wallet.ts';

/** A wallet as it announced itself (https://eips.ethereum.org/EIPS/eip-6963). Name and icon are its own words: hints, no more. */
export interface FoundWallet {
  uuid: string;
  /** Plain text of at most 60 characters. */
  name: string;
  /** Reverse domain name, to tell two of one name apart. */
  rdns: string;
  /** A `data:` image of at most 64 KiB. */
  icon?: string;
  provider: Eip1193;
}

export interface WalletSearch {
  /** Forgets what was found and asks anew; wallets answer at once, or when they have loaded. */
  ask(): void;
  /** In the order they came. */
  list(): FoundWallet[];
  stop(): void;
}

/** A page with more wallets than this is lying: what comes after is not even read. */
const most = 20;
const iconLimit = 64 * 1024;
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const rdnsPattern = /^[a-z0-9](?:[a-z0-9.-]{0,98}[a-z0-9])?$/i;
const iconPattern = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i;
/** Controls, invisible and direction-changing characters, lone surrogates, line and paragraph separators. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Looks for wallets in this page by EIP-6963, and by nothing else: `window.ethereum` belongs to whoever was last. `heard` is
 * called for each that is new. Any script can announce: every field is read once, and what is not well-formed is no wallet.
 */
export function findWallets(heard: () => void): WalletSearch {
  const found = new Map<string, FoundWallet>();
  const hear = (event: Event) => {
    if (found.size >= most) return;
    const wallet = readAnnouncement(event);
    // The first to use a uuid keeps it: a later one cannot step into the place of what a person sees.
    if (!wallet || found.has(wallet.uuid)) return;
    found.set(wallet.uuid, wallet);
    heard();
  };
  window.addEventListener('eip6963:announceProvider', hear);
  return {
    ask() {
      found.clear();
      window.dispatchEvent(new Event('eip6963:requestProvider'));
    },
    list: () => [...found.values()],
    stop: () => window.removeEventListener('eip6963:announceProvider', hear),
  };
}

type Loose<T> = { readonly [K in keyof T]?: unknown } | null | undefined;
interface Announcement {
  info: Loose<Omit<FoundWallet, 'provider'>>;
  provider: Loose<Eip1193>;
}

function readAnnouncement(event: Event): FoundWallet | undefined {
  try {
    const { info, provider } = (event as CustomEvent<Announcement>).detail;
    const { uuid, name, rdns, icon } = info ?? {};
    const request = provider?.request;
    if (typeof request !== 'function') return undefined;
    if (typeof uuid !== 'string' || !uuidPattern.test(uuid)) return undefined;
    if (typeof rdns !== 'string' || !rdnsPattern.test(rdns)) return undefined;
    const shown = plainName(name);
    if (!shown) return undefined;
    return {
      uuid: uuid.toLowerCase(),
      name: shown,
      rdns,
      ...(isImage(icon) ? { icon } : {}),
      provider: { request: (asked) => Reflect.apply(request, provider, [asked]) as Promise<unknown> },
    };
  } catch {
    return undefined;
  }
}

const plainName = (name: unknown): string | undefined =>
  typeof name === 'string'
    ? name.slice(0, 500).replace(unprintable, '').replace(/\s+/g, ' ').trim().slice(0, 60) || undefined
    : undefined;

const isImage = (icon: unknown): icon is string =>
  typeof icon === 'string' && icon.length <= iconLimit && iconPattern.test(icon);
