import type { Page } from '@playwright/test';

/** Playwright tells every page that it has the keyboard. From here on this one is told what the browser knows. */
export async function realFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
