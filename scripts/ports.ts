/** Ports of one running stack. Tests use their own, so that they run beside `npm start`. */
export interface Ports {
  chain: number;
  gateway: number;
  riverside: number;
  lakeview: number;
  /** Where the tests stand in for the server that passes messages to a phone's wallet; absent: the real one. */
  walletRelay?: number;
}

export const defaultPorts: Ports = { chain: 8545, gateway: 8787, riverside: 8801, lakeview: 8802 };
/** `CHARTKEY_PORT_SHIFT` moves them, so that several suites can run beside each other on one machine. */
const shift = Number(process.env.CHARTKEY_PORT_SHIFT ?? 0);
export const testPorts: Ports = {
  chain: 18545 + shift,
  gateway: 18787 + shift,
  riverside: 18801 + shift,
  lakeview: 18802 + shift,
  walletRelay: 18790 + shift,
};

/** Where the extension built for the tests' ports lies, from the root. */
export const testOutput = process.env.CHARTKEY_OUTPUT ?? (shift === 0 ? '.output/e2e' : `.output/e2e-${shift}`);

/** What the extension is built with, for these ports. */
export const extensionEnv = (ports: Ports): Record<string, string> => ({
  CHARTKEY_RPC: `http://localhost:${ports.chain}`,
  CHARTKEY_GATEWAY: `http://localhost:${ports.gateway}`,
  CHARTKEY_RELAY: `http://localhost:${ports.gateway}`,
  CHARTKEY_CHAIN_ID: '31337',
  ...(ports.walletRelay ? { CHARTKEY_WALLET_RELAY: `http://localhost:${ports.walletRelay}` } : {}),
});
