import type { StatementWords } from './statement-words.ts';

export const lines: StatementWords['lines'] = [
  'What: only the kinds of records, dates and sensitive topics named above.',
  'Who: only the institution named above and the staff it signs in.',
  'Why: only for the purpose named above.',
  'Until when: the end date named above. You can stop earlier at any time, here, with one tap.',
  'Stopping ends every later opening and all later records. It cannot take back what was already opened or copied.',
  'Once opened, records are kept under the rules of whoever opened them and may be shared on where the law allows.',
  'Saying no does not affect your care, payment, enrollment or eligibility for benefits.',
  'Every opening is written to a receipt that you can see.',
];

export const representative: StatementWords['representative'] = (relation, right) => [
  `Statement, version 2. Given by a representative, for ${relation}.`,
  `By what right: ${right}.`,
  'The representative said that this right holds today and covers these records.',
];

export const authorityNames: StatementWords['authorityNames'] = {
  parent: 'parent of a minor child',
  guardian: 'guardian named by a court',
  proxy: 'health-care proxy or power of attorney',
};

export const relationNames: StatementWords['relationNames'] = {
  child: 'their child',
  parent: 'their parent',
  partner: 'their partner',
  relative: 'a relative',
  other: 'a person in their care',
};
