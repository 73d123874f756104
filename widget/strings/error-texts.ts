import type { ErrorCode } from '../../protocol/errors.ts';
import { errors } from '../../protocol/strings/errors/en.ts';

/** What to say to a person about an error. A chunk of its own: most pages never need it. */
export const userText = (code: ErrorCode): string => errors[code];
