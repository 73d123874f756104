import { describe, expect, it } from 'vitest';
import { referenceRangeOf } from './reference-range.ts';

const lab = (referenceRange: unknown) => ({
  resourceType: 'Observation',
  valueQuantity: { value: 7.1, unit: '%' },
  referenceRange,
});

describe('reference range of a result', () => {
  it('takes the normal range, one end or both', () => {
    expect(referenceRangeOf(lab([{ low: { value: 4, unit: '%' }, high: { value: 5.6, unit: '%' } }]))).toEqual({
      low: 4,
      high: 5.6,
    });
    expect(referenceRangeOf(lab([{ high: { value: 100 } }]))).toEqual({ high: 100 });
  });

  it('passes over critical and therapeutic ranges, other units and malformed input', () => {
    const critical = { type: { coding: [{ code: 'critical' }] }, high: { value: 15, unit: '%' } };
    expect(referenceRangeOf(lab([critical, { low: { value: 4, unit: '%' } }]))).toEqual({ low: 4 });
    expect(referenceRangeOf(lab([{ high: { value: 38, unit: 'mmol/mol' } }]))).toBeUndefined();
    expect(referenceRangeOf(lab('4-5'))).toBeUndefined();
    expect(referenceRangeOf(lab([{ high: { value: '5.6' } }]))).toBeUndefined();
  });
});
