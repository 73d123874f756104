import type { Engine } from '../background/create-context.ts';
import type { ScreenParams, ScreenResults } from '../messages/protocol.ts';
import { receiptView } from './receipt-of.ts';

export const receiptHandlers = (engine: Engine) => ({
  'receipt.get': ({ grant }: ScreenParams<'receipt.get'>): Promise<ScreenResults['receipt.get']> =>
    receiptView(engine, grant),
});
