import { errorTable } from './error-table.ts';

/** Every stable error code of Chartkey. The texts for people and for developers are in `error-table.ts`. */
export type ErrorCode = keyof typeof errorTable;

/**
 * The one error class that crosses a boundary (page, worker, message port, HTTP).
 * `code` is stable API; `detail` is for developers and never holds a secret or health data; `retryable` says whether
 * the same call may succeed later without a change by the caller.
 */
export class ChartkeyError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: { cause?: unknown; detail?: string } = {}) {
    super(`${code}: ${options.detail ?? errorTable[code].developer}`, { cause: options.cause });
    this.name = 'ChartkeyError';
    this.code = code;
    this.retryable = errorTable[code].retryable;
    this.detail = options.detail;
  }

  /** The shape that crosses a wire: no stack, no cause. */
  toJSON(): WireError {
    return {
      code: this.code,
      retryable: this.retryable,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
    };
  }
}

export interface WireError {
  code: ErrorCode;
  retryable: boolean;
  detail?: string;
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

/** Rebuilds an error that came over a wire; anything unknown becomes `INTERNAL` so that a peer cannot invent codes. */
export function fromWire(value: unknown): ChartkeyError {
  const { code, detail } = (value ?? {}) as { code?: unknown; detail?: unknown };
  return new ChartkeyError(isErrorCode(code) ? code : 'INTERNAL', typeof detail === 'string' ? { detail } : {});
}

/** Turns whatever was thrown into a ChartkeyError; a stranger becomes `INTERNAL` with the original kept as `cause`. */
export function toChartkeyError(thrown: unknown): ChartkeyError {
  return thrown instanceof ChartkeyError ? thrown : new ChartkeyError('INTERNAL', { cause: thrown });
}
