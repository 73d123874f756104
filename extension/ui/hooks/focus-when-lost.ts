/**
 * As a `ref` of what comes next: takes the focus when what had it has just gone from the page, and from nobody else. Who
 * hears the page then hears the next step instead of nothing.
 */
export function focusWhenLost(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
