import { describe, expect, it } from 'vitest';
import { classes, classesOfScopes, scopeOfClass } from '#protocol/fhir/classes';
import { isWithin } from '#protocol/scopes';
import type { Choice, ClassView } from '../../messages/views.ts';
import { approvalView } from '../gallery/samples/approval.ts';
import { chosenClasses, narrowingOf, toggleClass, toggleLabel } from './choice.ts';

const rows: ClassView[] = classes
  .filter((name) => name !== 'Patient')
  .map((name) => ({ class: name, scope: scopeOfClass(name), asked: 'asked', total: 1 }));
const whole: Choice = { ...approvalView.suggested, scopes: ['patient/*.rs'] };

describe('the choice of classes', () => {
  it('K6 turning a class off the whole chart takes exactly it, and the unnamed rest, away', () => {
    for (const { class: name } of rows) {
      const opened = classesOfScopes(toggleClass(whole, rows, name, false).scopes);
      expect(opened.has(name)).toBe(false);
      expect(opened.has('Other')).toBe(false);
      expect(opened.size).toBe(classes.length - (name === 'Other' ? 1 : 2));
    }
  });

  it('K6 what is switched on is what the scopes open, one switch at a time', () => {
    const none = { ...whole, scopes: [] };
    for (const { class: name } of rows.filter((row) => row.class !== 'Other')) {
      const on = toggleClass(none, rows, name, true);
      expect([...chosenClasses(on, rows)]).toEqual([name]);
      expect(toggleClass(on, rows, name, false).scopes).toEqual([]);
    }
    expect(toggleClass(none, rows, 'Other', true).scopes).toEqual(['patient/*.rs']);
  });

  it('stays within what was asked when one Observation scope asked for five classes', () => {
    const asked = ['patient/Observation.rs'];
    const five = rows.filter((row) => row.class.startsWith('Observation.'));
    const choice = toggleClass({ ...whole, scopes: asked }, five, 'Observation.survey', false);
    expect(choice.scopes).toHaveLength(4);
    expect(isWithin(choice.scopes, asked)).toBe(true);
  });

  it('includes and leaves out a label, sorted and once', () => {
    const both = toggleLabel(toggleLabel(toggleLabel(whole, 'PSY', true), 'HIV', true), 'PSY', true);
    expect(both.labels).toEqual(['HIV', 'PSY']);
    expect(toggleLabel(both, 'HIV', false).labels).toEqual(['PSY']);
  });

  it('says what they asked for only where the choice gives less', () => {
    expect(narrowingOf(approvalView, approvalView.suggested)).toBeUndefined();
    const less = { ...approvalView.suggested, dataFrom: '2024-01', days: 30 as const };
    expect(narrowingOf(approvalView, less)).toEqual({ classes: 0, from: '2019-01', days: 90 });
    const fewer = toggleClass(approvalView.suggested, approvalView.classes, 'AllergyIntolerance', false);
    expect(narrowingOf(approvalView, fewer)?.classes).toBe(3);
  });
});
