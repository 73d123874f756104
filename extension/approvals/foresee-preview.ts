import type { Engine } from '../background/create-context.ts';
import type { Choice } from '../messages/views.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';

/**
 * Works out what the window will ask for first while it still draws the question. Only where nothing was shown yet: what is
 * on a screen stays what can be approved (X4).
 */
export async function foreseePreview(engine: Engine, requestId: string, choice: Choice): Promise<void> {
  const { shown } = await getRequest(engine.store, requestId);
  if (!shown) await previewRequest(engine, await engine.charts.read(), requestId, choice);
}
