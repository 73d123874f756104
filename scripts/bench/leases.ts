import { benchLeases } from '../../gateway/bench/leases.ts';
import { type Figure, round } from './figure.ts';

/** Leases with durable receipts at 32 clients, against a bare server doing one P-256 verify and one durable insert. */
export async function leases(): Promise<Figure[]> {
  const f = await benchLeases();
  return [
    {
      name: 'leases: at 32 clients, durable receipts',
      value: round(f.perSecond, 0),
      unit: '/s',
      note: `bare server ${round(f.barePerSecond, 0)}/s`,
    },
    { name: 'leases: share of the bare server', value: round(f.ratio), unit: '×', limit: { atLeast: 0.6 } },
    { name: 'leases: p50', value: round(f.p50, 1), unit: 'ms', note: `bare ${round(f.bareP50, 1)} ms` },
    { name: 'leases: p99', value: round(f.p99, 1), unit: 'ms', note: `bare ${round(f.bareP99, 1)} ms` },
    { name: 'leases: p99 over the bare p99', value: round(f.p99 / f.bareP99), unit: '×', limit: { atMost: 2 } },
    { name: 'leases: gateway memory', value: round(f.rssMb, 0), unit: 'MiB', limit: { atMost: 250 } },
  ];
}
