import type { Trial } from './every-text.ts';

const day = Date.UTC(2026, 10, 23, 15, 4);
const copy = { folder: 'elena-marsh', records: 2, resources: 981, attested: 980, grants: 2, receipts: 4, entries: 90 };

/** Functions that take more than names, counts, months and lists, by where they stand. */
export const samples: NonNullable<Trial['samples']> = {
  'extension.acting.standing': [
    [{ relation: 'child', authority: 'parent' }],
    [{ relation: 'other', authority: 'other', words: 'court order of 3 May' }],
  ],
  'extension.exported.readme': [
    [[{ ...copy, name: 'Elena Marsh', problems: [{ items: 3, code: 'TAMPERED', cid: 'bafkrei' }] }], new Date(day)],
  ],
  'protocol.dates': [
    ['Jan 2019', 'Mar 2027', true],
    [undefined, 'Mar 2027', true],
    ['Jan 2019', 'Mar 2024', false],
  ],
  'widget.viewer.viewerWords.noRanges': [[1], [12]],
};
