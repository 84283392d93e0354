import type { Locator, Page } from 'playwright-core';

/** More stops than any page of the web app has. */
const STOPS = 200;

/** Goes on with Tab until something has the focus, and the focus is to be seen there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus-visible'))) return;
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

/** Goes down the list that has the focus, to the line with this text. */
export async function chooseDown(page: Page, text: string): Promise<void> {
  const chosen = page.locator('select:focus option:checked');
  for (let line = 0; line < STOPS; line += 1) {
    if ((await chosen.textContent()) === text) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`There is no ${text} in the list.`);
}
