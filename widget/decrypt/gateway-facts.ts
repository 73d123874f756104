import { type AccreditationView, accreditationView } from '../../protocol/accreditation.ts';
import type { Hex } from '../../protocol/bytes.ts';
import { eventsResponse, type GatewayEvent, gatewayEvent } from '../../protocol/wire/gateway.ts';
import { parseWireText } from '../../protocol/wire/parse.ts';
import { callJson } from './call.ts';

/** Events in one answer of a gateway. */
const page = 1_000;
const eventLimit = 4_096;

export interface GatewayFacts {
  /** The chain shows the grant. */
  granted(): boolean;
  /** Stopped at the gateway or revoked on the chain. */
  revoked(): boolean;
  /** The patient's last pause or resume: the highest version counts; undefined before the first. */
  pausing(): 'paused' | 'resumed' | undefined;
  /** The newest head version announced. */
  head(): number;
  accreditation(): AccreditationView;
  /** Follows what happens from here on. */
  follow(onChange: () => void, onLine: (reachable: boolean) => void): void;
}

/**
 * What a gateway's event stream says of one grant and of who is accredited. The whole stream is read, and no query names
 * the grant: whoever watches the line learns nothing about which one is meant (protocol.md §6). Throws `OFFLINE`.
 */
export async function gatewayFacts(gateway: string, grant: Hex): Promise<GatewayFacts> {
  const kept = new Map<number, GatewayEvent>();
  let seq = 0;
  const take = (event: GatewayEvent) => {
    seq = Math.max(seq, event.seq);
    // A re-org takes a chain fact back.
    if (event.kind === 'retracted') kept.delete(event.of);
    else if (!('id' in event) || event.id === grant) kept.set(event.seq, event);
  };
  for (let full = true; full; ) {
    const { events } = await callJson(eventsResponse, `${gateway}/events?since=${seq}`);
    events.forEach(take);
    full = events.length === page;
  }
  const any = (...kinds: GatewayEvent['kind'][]) => [...kept.values()].some(({ kind }) => kinds.includes(kind));

  return {
    granted: () => any('granted'),
    revoked: () => any('revoked', 'stopped'),
    pausing: () => {
      const news = [...kept.values()].filter((event) => event.kind === 'paused' || event.kind === 'resumed');
      return news.sort((a, b) => a.version - b.version).at(-1)?.kind;
    },
    head: () => Math.max(0, ...[...kept.values()].map((event) => (event.kind === 'head' ? event.version : 0))),
    accreditation: () =>
      accreditationView(
        [...kept.values()].filter((event) => event.kind === 'accredited' || event.kind === 'unaccredited'),
      ),
    follow(onChange, onLine) {
      const source = new EventSource(`${gateway}/events?since=${seq}`);
      source.onopen = () => onLine(true);
      source.onerror = () => onLine(false);
      source.onmessage = ({ data }: MessageEvent<string>) => {
        take(parseWireText(gatewayEvent, data, eventLimit));
        onChange();
      };
    },
  };
}
