// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DateRange, sayMonth } from './date-range.tsx';
import { histogram, monthAxis } from './month-axis.ts';

const today = '2026-11';
const asked = { scopes: [], optionalScopes: [], dataFrom: '1900-01', dataUntil: today, days: 30 };
const axis = monthAxis({ asked, span: { first: '2020-01', last: '2026-09' } }, today);
const last = axis.length - 1;
let root: HTMLElement;
let choice: [from: number, until: number];

const draw = () =>
  act(() =>
    render(
      <DateRange
        axis={axis}
        bars={histogram(axis, [], { from: choice[0], until: choice[1] })}
        from={choice[0]}
        until={choice[1]}
        say={sayMonth(axis, today)}
        change={(...ends) => {
          choice = ends;
        }}
      />,
      root,
    ),
  );
const knob = (label: string) => root.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
function press(label: string, key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => {
    knob(label).dispatchEvent(event);
  });
  draw();
  return event;
}

beforeEach(() => {
  root = document.createElement('div');
  choice = [0, last];
  draw();
});
afterEach(() => act(() => render(null, root)));

describe('the date range by keyboard', () => {
  it('moves by months, by years and to the ends, and says where it is', () => {
    expect(knob('From month').getAttribute('aria-valuetext')).toBe('Any date');
    expect(press('From month', 'ArrowRight').defaultPrevented).toBe(true);
    expect(knob('From month').getAttribute('aria-valuetext')).toBe('January 2020');
    press('From month', 'PageUp');
    expect(knob('From month').getAttribute('aria-valuetext')).toBe('January 2021');
    press('From month', 'Home');
    expect(choice[0]).toBe(0);
    press('To month', 'PageDown');
    expect(choice).toEqual([0, last - 12]);
    press('To month', 'End');
    expect(knob('To month').getAttribute('aria-valuetext')).toBe('Today');
  });

  it('never lets the ends cross or leave what was asked', () => {
    press('From month', 'End');
    expect(choice).toEqual([last, last]);
    press('To month', 'PageDown');
    expect(choice).toEqual([last, last]);
    press('From month', 'ArrowRight');
    expect(choice).toEqual([last, last]);
    press('From month', 'Home');
    press('From month', 'ArrowLeft');
    expect(choice).toEqual([0, last]);
  });

  it('leaves other keys alone', () => {
    expect(press('From month', 'Tab').defaultPrevented).toBe(false);
    expect(choice).toEqual([0, last]);
  });
});
