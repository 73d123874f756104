import type { Hex } from '#protocol/bytes';
import deployment from '../contracts/deployments/31337.json' with { type: 'json' };

/** Fixed at build time; the CSP of the built extension allows these hosts and no others (X8). See `wxt.config.ts`. */
export interface Config {
  gateway: string;
  relay: string;
  rpc: string;
  /** Server that passes sealed messages to MetaMask on a phone; absent where that way is left out. */
  walletRelay?: string;
  deployment: { chainId: number; accreditation: Hex; records: Hex; grants: Hex; disclosures: Hex; block: number };
}

declare const __CHARTKEY_CONFIG__: Config;

const development: Config = {
  gateway: 'http://localhost:8787',
  relay: 'http://localhost:8787',
  rpc: 'http://localhost:8545',
  walletRelay: 'http://localhost:8790',
  deployment: deployment as Config['deployment'],
};

export const config: Config = typeof __CHARTKEY_CONFIG__ === 'undefined' ? development : __CHARTKEY_CONFIG__;
