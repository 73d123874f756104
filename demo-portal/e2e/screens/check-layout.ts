import type { Page } from '@playwright/test';

/** What is wrong with the layout of an open page, wherever it is drawn; empty when nothing is. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) faults.push(`${wide} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, h1, h2, h3, p',
    )) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || style.visibility === 'hidden' || element.closest('.visually-hidden, .hidden')) continue;
      const name = `${element.localName} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
      // Text that is cut off without the person being told (WCAG 1.4.10, 1.4.12).
      if (
        style.overflowX === 'hidden' &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
        faults.push(`${name} is cut off`);
    }
    return faults;
  });
