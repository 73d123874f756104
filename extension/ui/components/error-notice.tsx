import { errorTable } from '#protocol/error-table';
import type { ErrorCode } from '#protocol/errors';
import { common, errors } from '../../strings/words.ts';
import { Notice } from './notice.tsx';

/** An error by its stable code, in the words of the error table; the code itself is small print for support. */
export const ErrorNotice = ({ code, retry }: { code: ErrorCode; retry?: (() => void) | undefined }) => (
  <Notice tone="critical" title={errors[code]}>
    <p class="small quiet">{common.errorCode(code)}</p>
    {retry && errorTable[code].retryable && (
      <button type="button" class="button" onClick={retry}>
        {common.tryAgain}
      </button>
    )}
  </Notice>
);
