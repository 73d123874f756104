import { errorTable } from '../../protocol/error-table.ts';
import type { ErrorCode } from '../../protocol/errors.ts';

/** What to say to a person about an error. A chunk of its own: most pages never need it. */
export const userText = (code: ErrorCode): string => errorTable[code].user;
