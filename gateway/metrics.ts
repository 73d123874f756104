import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Counter<'route' | 'status'>;
  leases: Counter<'outcome'>;
  leaseBatch: Histogram;
  followedBlock: Gauge;
  followerLag: Gauge;
  reorganisations: Counter;
  relayRows: Gauge<'kind' | 'status'>;
  relayBatches: Counter<'kind'>;
  listeners: Gauge;
  anchors: Counter;
  anchorAge: Gauge;
  anchorTrouble: Gauge<'reason'>;
  receiptsWaiting: Gauge;
}

/** Counts only: no label holds an account, a grant or a network address. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'chartkey_' });
  const registers = [registry];
  const named = (name: string, help: string) => ({ name: `chartkey_${name}`, help, registers });
  return {
    registry,
    requests: new Counter({
      ...named('requests_total', 'Requests by route and status'),
      labelNames: ['route', 'status'],
    }),
    leases: new Counter({ ...named('leases_total', 'Leases by outcome'), labelNames: ['outcome'] }),
    leaseBatch: new Histogram({
      ...named('lease_batch_size', 'Receipts in one commit'),
      buckets: [1, 2, 4, 8, 16, 32, 64],
    }),
    followedBlock: new Gauge(named('followed_block', 'Newest block followed')),
    followerLag: new Gauge(named('follower_lag_seconds', 'Seconds since the follower was at the head of the chain')),
    reorganisations: new Counter(named('reorganisations_total', 'Chain re-organisations rolled back')),
    relayRows: new Gauge({ ...named('relay_rows', 'Relay rows not yet mined'), labelNames: ['kind', 'status'] }),
    relayBatches: new Counter({ ...named('relay_batches_total', 'Batches sent'), labelNames: ['kind'] }),
    listeners: new Gauge(named('event_listeners', 'Open event streams')),
    anchors: new Counter(named('disclosure_anchors_total', 'Anchors of the disclosure log seen mined')),
    anchorAge: new Gauge(named('disclosure_anchor_age_seconds', 'Seconds since the newest anchor was mined')),
    anchorTrouble: new Gauge({
      ...named('disclosure_anchor_trouble', '1 while disclosures cannot be anchored for this reason'),
      labelNames: ['reason'],
    }),
    receiptsWaiting: new Gauge(named('disclosure_receipts_waiting', 'Receipts that are not in the log yet')),
  };
}
