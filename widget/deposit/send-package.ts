import { concat, toBase64url } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { chunkBytes, type DepositStatus } from '../../protocol/wire/agent.ts';

export interface SendPackageOptions {
  depositId: string;
  send(chunk: { depositId: string; offset: number; data: string; last: boolean }): Promise<DepositStatus>;
  onProgress(bytes: number): void;
  signal: AbortSignal;
}

/** States in which the agent still takes chunks. */
const taking: readonly DepositStatus['state'][] = ['accepted', 'receiving'];

/**
 * Passes a package on in pieces of `chunkBytes`, each once and in order: a piece is sent again only when its answer got
 * lost, and the agent ignores what it has. Resolves with the agent's status after the last piece. Throws what the agent
 * or the stream throws.
 */
export async function sendPackage(
  stream: ReadableStream<Uint8Array>,
  options: SendPackageOptions,
): Promise<DepositStatus> {
  const { depositId, send, onProgress, signal } = options;
  let offset = 0;
  let status: DepositStatus | undefined;
  for await (const { bytes, last } of pieces(stream, chunkBytes)) {
    if (signal.aborted) throw new ChartkeyError('CANCELLED');
    status = await send({ depositId, offset, data: toBase64url(bytes), last });
    offset += bytes.length;
    onProgress(offset);
    if (!taking.includes(status.state)) return status;
  }
  if (!status) throw new ChartkeyError('NO_CHART', { detail: 'empty package' });
  return status;
}

/** Pieces of exactly `size` bytes; only the last may be shorter, and says that it is the last. */
async function* pieces(stream: ReadableStream<Uint8Array>, size: number) {
  const reader = stream.getReader();
  let held: Uint8Array = new Uint8Array();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      held = held.length === 0 ? value : concat(held, value);
      // One byte more than a piece must be there, or the last one could not be told from the others.
      while (held.length > size) {
        yield { bytes: held.subarray(0, size), last: false };
        held = held.subarray(size);
      }
    }
    if (held.length > 0) yield { bytes: held, last: true };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
