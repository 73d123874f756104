import { objectOf, objectsOf, stringOf } from '../../../protocol/fhir/fhir-json.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { Row } from '../chart-view.ts';
import { newestFirst } from './dates.ts';
import { type ChartResource, plainRow, said } from './resource.ts';
import { concept, type JsonObject, join, line } from './words.ts';

/** Characters of one document on the screen. */
const longestText = 60_000;

/**
 * Documents and reports. Plain text inside is shown as text. Nothing else is opened here: no markup is ever put into the page and
 * no URL of a resource is fetched (W2).
 */
export const documentRows = (resources: readonly ChartResource[], words: ModelWords): Row[] =>
  resources
    .filter(({ json }) => json.status !== 'entered-in-error')
    .toSorted(newestFirst)
    .map((resource) => {
      const { json } = resource;
      const attachments = [
        ...objectsOf(json.content).map(({ attachment }) => objectOf(attachment)),
        ...objectsOf(json.presentedForm),
      ];
      const text = attachments.map(plainText).find((said) => said !== undefined);
      const kinds = attachments.map(({ contentType }) => line(contentType, 40)).filter((kind) => kind !== undefined);
      const unshown = text === undefined && kinds.length > 0 ? words.notShown(kinds.join(words.comma)) : undefined;
      const own = [line(json.description), line(json.conclusion), concept(json.category)];
      const detail = join([...own.map((part) => part && words.isolate(part)), unshown], ' · ');
      return plainRow(resource, words, said<Row>({ detail, text }));
    });

function plainText(attachment: JsonObject): string | undefined {
  const type = stringOf(attachment.contentType)?.toLowerCase();
  const data = stringOf(attachment.data);
  if (data === undefined || !type?.startsWith('text/plain')) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data.slice(0, 4 * longestText)), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(bytes).replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '');
    return text.replace(/[^\P{Cc}\n\t]/gu, '').slice(0, longestText);
  } catch {
    return undefined;
  }
}
