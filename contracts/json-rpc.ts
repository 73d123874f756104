import { ChartkeyError } from '#protocol/errors';

interface Answer {
  result?: unknown;
  error?: { code: number; message: string };
}

/**
 * One JSON-RPC 2.0 call. Throws `OFFLINE` when the node does not answer and `INTERNAL` when it answers with an error;
 * neither names its URL, which often holds an access key: details go to browsers and logs. The caller states the type it
 * expects, as the method's specification gives it.
 */
export async function jsonRpc<T>(rpcUrl: string, method: string, params: readonly unknown[] = []): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
    (cause: unknown) => {
      throw new ChartkeyError('OFFLINE', { cause, detail: 'the EVM node does not answer' });
    },
  );
  const answer = (await response.json().catch((cause: unknown) => {
    throw new ChartkeyError('INTERNAL', { cause, detail: `the EVM node answered ${response.status}, not JSON-RPC` });
  })) as Answer;
  if (answer.error) throw new ChartkeyError('INTERNAL', { detail: `${method}: ${answer.error.message}` });
  return answer.result as T;
}
