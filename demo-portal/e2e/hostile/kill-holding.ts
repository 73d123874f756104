import type { Exchange, Gate, Side } from './gate.ts';
import type { Scene } from './scene.ts';

/** A point on the wire where the world is stopped. */
export interface Stop {
  gate(scene: Scene): Gate;
  match(exchange: Exchange): boolean;
  side: Side;
  /** What was stopped arrives after all, when the worker that sent it is dead. */
  late?: boolean;
}

/** The next question to the chain, whatever it is. */
export const chainRead: Stop = {
  gate: ({ chain }) => chain,
  match: ({ method }) => method === 'POST',
  side: 'before',
};

export const gatewayCall = (method: string, path: string, side: Side, late = false): Stop => ({
  gate: ({ gateway }) => gateway,
  match: (exchange) => exchange.method === method && exchange.path.startsWith(path),
  side,
  late,
});

/** Stops the world there while `act` goes on, kills the worker, and then drops what was stopped or lets it arrive late. */
export async function killHolding(
  run: { scene: Scene; kill(): Promise<void> },
  stop: Stop,
  act: () => Promise<unknown>,
): Promise<void> {
  const caught = stop.gate(run.scene).hold(stop.match, stop.side);
  const acting = act();
  // What the death does to the act itself is looked at afterwards, in the state that it leaves; before it, it must hold.
  const early = acting.then(
    () => caught,
    (error) => Promise.reject(error),
  );
  const held = await Promise.race([caught, early]);
  await run.kill();
  if (stop.late) await held.forward();
  else held.drop();
  await acting.catch(() => undefined);
}
