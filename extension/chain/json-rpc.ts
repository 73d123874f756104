import { ChartkeyError } from '#protocol/errors';

const patience = 15_000;

/**
 * One Ethereum JSON-RPC call (https://ethereum.github.io/execution-apis/). Throws `OFFLINE` when the node does not answer
 * or answers with an error: nothing we ask for can be refused for good.
 */
export async function jsonRpc<T>(url: string, method: string, params: readonly unknown[]): Promise<T> {
  let answer: { result?: T; error?: { message?: string } };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(patience),
      credentials: 'omit',
    });
    answer = (await response.json()) as typeof answer;
  } catch (cause) {
    throw new ChartkeyError('OFFLINE', { cause, detail: `chain: ${method}` });
  }
  if (answer.result === undefined)
    throw new ChartkeyError('OFFLINE', { detail: `chain: ${method}: ${answer.error?.message ?? 'no result'}` });
  return answer.result;
}
