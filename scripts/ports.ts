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

/** Journeys that run at once. Each of Playwright's workers has ports, data and a built extension of its own. */
export const testWorkers = 2;

/** `CHARTKEY_PORT_SHIFT` moves all of them, so that several suites can run beside each other on one machine. */
const suiteShift = Number(process.env.CHARTKEY_PORT_SHIFT ?? 0);

/** The ports of one worker, and where the extension built for them lies, from the root. */
export function testWorld(worker: number): { ports: Ports; output: string } {
  const shift = suiteShift + worker * 40;
  return {
    ports: {
      chain: 18545 + shift,
      gateway: 18787 + shift,
      riverside: 18801 + shift,
      lakeview: 18802 + shift,
      walletRelay: 18790 + shift,
    },
    output: shift === 0 ? '.output/e2e' : `.output/e2e-${shift}`,
  };
}

/** Of the worker that this is; outside Playwright of the first. */
export const { ports: testPorts, output: testOutput } = testWorld(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

/** What the extension is built with, for these ports. */
export const extensionEnv = (ports: Ports): Record<string, string> => ({
  CHARTKEY_RPC: `http://localhost:${ports.chain}`,
  CHARTKEY_GATEWAY: `http://localhost:${ports.gateway}`,
  CHARTKEY_RELAY: `http://localhost:${ports.gateway}`,
  CHARTKEY_CHAIN_ID: '31337',
  ...(ports.walletRelay ? { CHARTKEY_WALLET_RELAY: `http://localhost:${ports.walletRelay}` } : {}),
});
