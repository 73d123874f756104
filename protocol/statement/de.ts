import type { StatementWords } from './statement-words.ts';

export const lines: StatementWords['lines'] = [
  'Was: nur die oben genannten Arten von Einträgen, Zeiträume und sensiblen Themen.',
  'Wer: nur die oben genannte Einrichtung und das Personal, das sie anmeldet.',
  'Wozu: nur für den oben genannten Zweck.',
  'Bis wann: bis zum oben genannten Enddatum. Sie können jederzeit früher beenden, hier, mit einem Tippen.',
  'Nach dem Beenden gibt es keine weiteren Zugriffe und keine neuen Einträge. Was schon geöffnet oder kopiert wurde, lässt sich nicht zurückholen.',
  'Einmal geöffnete Einträge werden nach den Regeln derer aufbewahrt, die sie geöffnet haben, und dürfen weitergegeben werden, wo das Gesetz es erlaubt.',
  'Ein Nein hat keine Folgen für Ihre Behandlung, Bezahlung, Aufnahme oder Ihren Anspruch auf Leistungen.',
  'Jeder Zugriff wird in einem Beleg festgehalten, den Sie einsehen können.',
];

export const representative: StatementWords['representative'] = (relation, right) => [
  `Erklärung, Version 2. Abgegeben in Vertretung, für: ${relation}.`,
  `Mit welchem Recht: ${right}.`,
  'Wer vertritt, hat erklärt, dass dieses Recht heute besteht und diese Einträge umfasst.',
];

export const authorityNames: StatementWords['authorityNames'] = {
  parent: 'Elternteil eines minderjährigen Kindes',
  guardian: 'gerichtlich bestellte Betreuung oder Vormundschaft',
  proxy: 'Vorsorgevollmacht oder Vollmacht in Gesundheitsfragen',
};

export const relationNames: StatementWords['relationNames'] = {
  child: 'das eigene Kind',
  parent: 'ein Elternteil',
  partner: 'die Partnerin oder den Partner',
  relative: 'eine verwandte Person',
  other: 'eine Person in eigener Obhut',
};
