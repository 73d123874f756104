import { labelsOf, type SensitivityLabel } from '../labels.ts';
import { resourceOfCase, type WrittenCase } from './written-case.ts';
import * as eth from './written-eth.ts';
import * as gdis from './written-gdis.ts';
import * as hiv from './written-hiv.ts';
import * as psy from './written-psy.ts';
import * as sdv from './written-sdv.ts';
import * as sex from './written-sex.ts';

export interface Evaluation {
  label: SensitivityLabel;
  positives: number;
  nearMisses: number;
  /** Share of positives that got the label, 0 to 1. */
  recall: number;
  /** Of the cases of this set that got the label, the share that should, 0 to 1. */
  precision: number;
  /** Positives that got neither the label nor `U`: these would be shared. */
  shared: WrittenCase[];
  /** Positives without the label (`U` at best). */
  missed: WrittenCase[];
  /** Near misses with the label. */
  wrong: WrittenCase[];
  /** Near misses that are left out as unreviewed: safe, but less useful. */
  unreviewed: WrittenCase[];
}

const sets = { ETH: eth, GDIS: gdis, HIV: hiv, PSY: psy, SDV: sdv, SEX: sex };

/** Runs the labeller over the written chart, one row for each label. */
export function evaluate(): Evaluation[] {
  return Object.entries(sets).map(([name, { positives, nearMisses }]) => {
    const label = name as SensitivityLabel;
    const has = (line: WrittenCase, wanted: SensitivityLabel) => labelsOf(resourceOfCase(line)).includes(wanted);
    const missed = positives.filter((line) => !has(line, label));
    const wrong = nearMisses.filter((line) => has(line, label));
    const found = positives.length - missed.length;
    return {
      label,
      positives: positives.length,
      nearMisses: nearMisses.length,
      recall: found / positives.length,
      precision: found / (found + wrong.length),
      shared: missed.filter((line) => !has(line, 'U')),
      missed,
      wrong,
      unreviewed: nearMisses.filter((line) => has(line, 'U')),
    };
  });
}
