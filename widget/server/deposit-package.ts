import { type Bytes, type Hex, toHex, utf8 } from '../../protocol/bytes.ts';
import { readChart } from '../../protocol/fhir/read-chart.ts';
import { segmentOrder } from '../../protocol/fhir/segment-plan.ts';
import { merkleLevels, merklePath, resourceLeaf } from '../../protocol/merkle.ts';
import { writeLines } from '../../protocol/resource-lines.ts';
import { addressOf, sign } from '../../protocol/signatures.ts';
import type { ChainContext } from '../../protocol/typed-data.ts';
import type { DepositHeader } from '../../protocol/wire/desk.ts';

/** Resources written at once: the stream stays ahead of the reader without holding the chart twice. */
const batch = 200;

export interface DepositPackageOptions {
  owner: Hex;
  accountKey: Bytes;
  chain: ChainContext;
  title: string;
  /** Unix seconds. */
  at: number;
}

/**
 * A custodian's copy of a chart (protocol.md §2.6): first line `depositHeader`, then NDJSON in Merkle order, where the
 * resources of one segment stand together. Every resource is salted, so that a root says nothing about a chart.
 * Throws what `readChart` throws.
 */
export async function depositPackage(chart: string, options: DepositPackageOptions): Promise<ReadableStream<Bytes>> {
  const { owner, accountKey, chain, title, at } = options;
  const { resources } = readChart(chart);
  const ordered = segmentOrder(resources).map((index) => resources[index]!);
  const salts = ordered.map(() => crypto.getRandomValues(new Uint8Array(16)));
  const leaves = await Promise.all(ordered.map(({ text }, i) => resourceLeaf(salts[i]!, utf8(text))));
  const levels = await merkleLevels(leaves);
  const attestation = { owner, custodian: addressOf(accountKey), root: toHex(levels.at(-1)![0]!), at };
  const signature = sign('Attestation', attestation, chain, accountKey);
  const header: DepositHeader = { v: 1, attestation, signature, count: ordered.length, title };

  const lineOf = (index: number) => {
    const { text, fullUrl } = ordered[index]!;
    const proof = { salt: salts[index]!, index, count: ordered.length, path: merklePath(levels, index) };
    return { text, proof, ...(fullUrl === undefined ? {} : { fullUrl }) };
  };
  let next = 0;
  return new ReadableStream<Bytes>({
    start: (controller) => controller.enqueue(utf8(`${JSON.stringify(header)}\n`)),
    pull(controller) {
      const end = Math.min(next + batch, ordered.length);
      if (next === end) return controller.close();
      const lines = Array.from({ length: end - next }, (_, i) => lineOf(next + i));
      next = end;
      controller.enqueue(writeLines(lines));
    },
  });
}
