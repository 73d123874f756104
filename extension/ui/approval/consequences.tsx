import type { Description } from '#protocol/describe';
import { terms, approval as words } from '../../strings/words.ts';

/** More kinds than this are counted: the line stands beside the buttons and must not push them away. */
const most = 3;

/** What Approve leads to and what stopping can do, from the words that would be signed (X4). It never scrolls away. */
export function Consequences({ description }: { description: Description }) {
  const { who, what, until } = description;
  return (
    <>
      {what.length <= most
        ? words.consequences(who, terms.listOf(what), until)
        : words.consequencesMany(who, what.length, until)}
    </>
  );
}
