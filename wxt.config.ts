import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import type { Config } from './extension/config.ts';
import { firefoxId, manifestKey } from './extension/id.ts';

const chainId = process.env.CHARTKEY_CHAIN_ID ?? '31337';
const deployment = JSON.parse(
  readFileSync(new URL(`contracts/deployments/${chainId}.json`, import.meta.url), 'utf8'),
) as Config['deployment'];
const gateway = process.env.CHARTKEY_GATEWAY ?? 'http://localhost:8787';
/** Only spoken to when a patient connects a phone's MetaMask; empty leaves that way out of the build. */
const walletRelay = process.env.CHARTKEY_WALLET_RELAY ?? 'https://metamask-sdk.api.cx.metamask.io';
const config: Config = {
  gateway,
  relay: process.env.CHARTKEY_RELAY ?? gateway,
  rpc: process.env.CHARTKEY_RPC ?? 'http://localhost:8545',
  deployment,
  ...(walletRelay ? { walletRelay } : {}),
};
const hosts = [...new Set([config.gateway, config.relay, config.rpc].map((url) => new URL(url).origin))];
if (walletRelay) hosts.push(new URL(walletRelay).origin, new URL(walletRelay).origin.replace(/^http/, 'ws'));

/**
 * X8: nothing but our own files runs, nobody frames us, and the network is the gateway, the relay and the chain; and the
 * server through which a phone's MetaMask is reached. The policy `chartkey` lets one address pass: `recovery/age-thread.ts`.
 */
const policy = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types chartkey',
  `connect-src 'self' ${hosts.join(' ')}`,
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  outDir: process.env.CHARTKEY_OUTPUT ?? '.output',
  vite: () => ({
    plugins: [preact()],
    define: { __CHARTKEY_CONFIG__: JSON.stringify(config) },
    build: { sourcemap: false, modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Chartkey',
    short_name: 'Chartkey',
    // What the browser itself says, in its own language: `extension/public/_locales`.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'alarms', 'scripting', 'idle', 'activeTab'],
    // Reminders before a share ends: asked for when somebody wants them.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: policy },
    action: { default_title: 'Chartkey' },
    commands: {
      'lock-now': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lockNow__' },
      'panic-stop': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_panicStop__' },
    },
    incognito: 'not_allowed' as const,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: firefoxId, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { key: manifestKey, minimum_chrome_version: '123' }),
  }),
});
