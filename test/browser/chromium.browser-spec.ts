import type { Browser } from 'playwright-core';
import { accessibilityViolations, describeInBrowser, launchBrowser } from '../support/browser.js';

describeInBrowser('the browser of the tests', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  it('runs a page', async () => {
    const page = await browser.newPage();
    await page.setContent(`<button onclick="this.textContent = 'pressed'">press</button>`);

    await page.getByRole('button').click();

    expect(await page.evaluate(() => document.querySelector('button')?.textContent)).toBe('pressed');
    await page.close();
  });

  it('finds a button without a name', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="nl"><title>test</title><main><h1>test</h1><button></button></main></html>');

    expect(await accessibilityViolations(page)).toEqual([expect.stringContaining('button-name')]);
    await page.close();
  });
});
