import type { Page } from 'playwright-core';

/** Types a date into the segments of its field, as a person does: day, month and year run on by themselves. */
export async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}
