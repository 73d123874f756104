import { approval as words } from '../../strings/words.ts';

/** The statement that is signed with the choice above, word for word and never folded away (45 CFR 164.508(c)(2), X4). */
export function ConsentStatement({ statement }: { statement: string }) {
  return (
    <section class="statement">
      <h2>{words.statement}</h2>
      <ul class="small">
        {statement.split('\n').map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
