import { describe, expect, it } from 'vitest';
import type { ActivityView } from '../../messages/activity-view.ts';
import { disclosuresCsv } from './disclosures-csv.ts';

describe('accounting of disclosures', () => {
  const entry: ActivityView = {
    id: '7.1',
    at: Date.UTC(2026, 10, 14, 9, 12),
    kind: 'opened',
    name: 'Lakeview',
    items: 3,
  };

  it('lists shares, openings and stops only, with the time of the receipt', () => {
    const csv = disclosuresCsv([
      { ...entry, receipt: { at: Date.UTC(2026, 10, 14, 9, 11) / 1000, hash: '0xff' }, grant: '0xaa' },
      { ...entry, kind: 'asked' },
      { ...entry, kind: 'stopped' },
    ]);
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toBe('"2026-11-14T09:11:00.000Z","Lakeview","Opened","3","0xaa","0xff"');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('does not let the name %s run as a formula, or break out of its cell', (name) => {
    const csv = disclosuresCsv([{ ...entry, name: `${name}","x` }]);
    expect(csv).toContain(`"'${name}"",""x"`);
  });
});
