import type { ErrorCode } from '../../errors.ts';

/** What is said to a person about each error: what happened, what was kept safe, one next step. */
export type ErrorTexts = Readonly<Record<ErrorCode, string>>;
