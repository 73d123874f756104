// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageHead } from '../dashboard/page-head.tsx';
import { SearchField } from './search-field.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});
const draw = (title: string, value: string, goesOn: boolean) =>
  act(() =>
    render(
      <PageHead key={String(goesOn)} title={title}>
        <SearchField label="Search" hint="Search" value={value} change={() => undefined} goesOn={goesOn} />
      </PageHead>,
      root,
    ),
  );

it('a title that changes takes the focus, but not from somebody who types', () => {
  draw('My records', '', false);
  expect(document.activeElement?.textContent).toBe('My records');
  root.querySelector('input')!.focus();
  draw('Found: g', 'g', false);
  expect(document.activeElement).toBe(root.querySelector('input'));
  expect(document.title).toContain('Found: g');
});

it('typing goes on in the field of the next page, behind what was typed', () => {
  draw('My records', '', false);
  root.querySelector('input')!.focus();
  draw('Found: gl', 'gl', true);
  const field = root.querySelector('input')!;
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([2, 2]);
});
