import { describe, expect, it } from 'vitest';
import { readChart } from './read-chart.ts';
import { planSegments } from './segment-plan.ts';

const limit = 100 * 1024 * 1024;
const filled = (head: string, piece: string, tail: string) =>
  new TextEncoder().encode(head + piece.repeat(Math.floor((limit - head.length - tail.length) / piece.length)) + tail);

/** 100 MB each: none may take more than linear time (seconds here) or memory that ends the process. */
describe('W2 100 MB of hostile input', () => {
  it.each([
    ['empty entries', '{"resourceType":"Bundle","entry":[', '{},', '{}]}', 'FHIR_TOO_LARGE'],
    ['tiny resources', '', '{"resourceType":"A"}\n', '', 'FHIR_TOO_LARGE'],
    ['empty objects', '{"resourceType":"Basic","x":[', '{},', '{}]}', 'FHIR_TOO_LARGE'],
    ['a depth bomb', '{"resourceType":"Basic","x":', '[', '', 'FHIR_TOO_DEEP'],
    ['whitespace', '', ' \n', '1', 'FHIR_NOT_FHIR'],
    ['a string cut short', '{"resourceType":"Basic","x":"', 'a', '', 'FHIR_SYNTAX'],
  ])('%s end in a coded error', { timeout: 60_000 }, (_, head, piece, tail, code) => {
    const bytes = filled(head, piece, tail);
    expect(() => readChart(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['one long text', '{"resourceType":"Condition","code":{"text":"', 'acquired immun', '"}}'],
    ['spaced numbers', '{"resourceType":"Basic","x":[', '1 ,\n', '1]}'],
  ])('%s is kept, as unreviewed', { timeout: 60_000 }, (_, head, piece, tail) => {
    const { resources } = readChart(filled(head, piece, tail));
    expect(planSegments(resources, 's')).toMatchObject([{ labels: ['U'], indexes: [0] }]);
  });
});
