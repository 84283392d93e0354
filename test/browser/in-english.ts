import type { Page } from 'playwright-core';

/** Reads on in English, and waits until that is remembered: the next page asks the server which language to speak. */
export async function inEnglish(page: Page): Promise<void> {
  const remembered = page.waitForResponse((response) => response.url().endsWith('/me/settings') && response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'English' }).click();
  await remembered;
  await page.getByRole('button', { name: 'Nederlands' }).waitFor();
}
