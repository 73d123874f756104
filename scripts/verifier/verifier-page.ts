import type { VerifiedReceipt } from '#protocol/consent/verify-receipt';
import { verifyReceipt } from '#protocol/consent/verify-receipt';
import { directionOf } from '#protocol/language';
import { statementTextOf } from '#protocol/statement';
import { type Fact, receiptFacts, standingOf } from './receipt-facts.ts';
import { checkTexts, limits, limitsTitle, outcomeNames, saysTitle, verdicts, verdictTexts } from './verifier-words.ts';

/** The page that one opens from disk: a file is dropped or chosen, and everything happens here, without a network. */
const at = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Only text: a file may hold anything (W2). */
function made(tag: string, text: string, classes = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (classes) element.className = classes;
  return element;
}

function within(tag: string, children: readonly HTMLElement[], classes = ''): HTMLElement {
  const element = made(tag, '', classes);
  element.append(...children);
  return element;
}

const factList = (facts: readonly Fact[]) =>
  within(
    'dl',
    facts.map(([name, value]) => within('div', [made('dt', name), made('dd', value)])),
  );

function contentOf({ signed, verdict }: VerifiedReceipt): HTMLElement[] {
  if (!signed) return [];
  const text = made('div', statementTextOf(signed), 'statement');
  text.lang = signed.language;
  text.dir = directionOf(signed.language);
  const open = limits.map((limit) => made('p', limit));
  return [
    made('h3', saysTitle(verdict)),
    factList(receiptFacts(signed)),
    made('h3', 'The statement'),
    text,
    made('h3', limitsTitle),
    ...open,
  ];
}

async function show(file: File): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const verified = await verifyReceipt(await file.text(), now);
  const { verdict, checks, signed } = verified;
  const heading = made('h2', verdicts[verdict]);
  heading.tabIndex = -1;
  const list = checks.map(({ name, outcome }) =>
    within('li', [made('b', outcomeNames[outcome]), made('span', checkTexts[name][outcome] ?? name)], outcome),
  );
  const result = at('result');
  result.className = verdict;
  result.replaceChildren(
    made('p', file.name, 'name'),
    heading,
    made('p', verdictTexts[verdict]),
    ...(signed && verdict !== 'refused' ? [made('p', standingOf(signed, now))] : []),
    made('h3', 'Checks'),
    within('ul', list),
    ...contentOf(verified),
  );
  heading.focus();
}

const take = (files: FileList | null | undefined): void => {
  const file = files?.[0];
  if (file) void show(file).catch(() => at('result').replaceChildren(made('h2', 'This file cannot be read.')));
};

const input = at<HTMLInputElement>('file');
input.addEventListener('change', () => take(input.files));
const zone = at('drop');
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
document.addEventListener('dragleave', () => zone.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  take(event.dataTransfer?.files);
});
