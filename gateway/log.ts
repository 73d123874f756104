import { type DestinationStream, type Logger, pino } from 'pino';
import { ChartkeyError } from '#protocol/errors';

export type Log = Logger;

/** Fields that must never reach a log, wherever they stand: shares, tokens, signatures, bodies, network addresses. */
const secrets = [
  'share',
  'token',
  'authorization',
  'signature',
  'depositSignature',
  'delegationSignature',
  'body',
  'capsule',
  'sessionKey',
  'privateKey',
  'relayKey',
  'databaseUrl',
  'address',
  'ip',
  'remoteAddress',
];

/**
 * JSON lines on standard error. We log routes, codes, counts and times, never a request: redaction is the second fence,
 * not the first.
 */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: { service: 'chartkey-gateway' },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
      serializers: { err: safeError },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );

/** Where it happened and which code; database drivers put values into messages, so only our own messages are kept. */
function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof ChartkeyError && typeof detail === 'string' ? { detail } : {}),
    stack: frames,
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}
