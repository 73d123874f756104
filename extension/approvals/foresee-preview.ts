import type { Language } from '#protocol/language';
import type { Engine } from '../background/create-context.ts';
import type { Choice } from '../messages/views.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';

/**
 * Works out what the window will ask for first while it still draws the question. Only where nothing was shown yet: what is
 * on a screen stays what can be approved (X4). `language`: in which it will ask; in another it would be another grant.
 */
export async function foreseePreview(
  engine: Engine,
  requestId: string,
  choice: Choice,
  language: Language,
): Promise<void> {
  const { shown } = await getRequest(engine.store, requestId);
  if (!shown) await previewRequest(engine, await engine.charts.read(), requestId, choice, language);
}
