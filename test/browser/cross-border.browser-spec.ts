import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const CASE = 'Bevriezing op verzoek van België';
const QUESTION = 'Vraag naar andere rekeningen van dezelfde houder';

describeInBrowser('a case across borders', () => {
  let office: DemoOffice;
  let address: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    address = `${office.app.url}/dossiers/${await idOf(office.database, CASE)}`;
  }, 180_000);

  afterAll(() => office?.close());

  describe.each([1440, 390])('at %d pixels', (width) => {
    let prosecutor: SignedIn;
    let page: Page;

    beforeAll(async () => {
      prosecutor = await office.signIn('prosecutor', { width });
      page = prosecutor.page;
    }, 60_000);

    const shot = (name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}-${width}.png` }) : Promise.resolve());
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    const entry = (heading: string | RegExp): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: heading }) });
    const openTab = async (path: string): Promise<void> => {
      await page.goto(address + path);
      await page.getByRole('heading', { level: 1, name: CASE }).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
    };

    it('the tab shows the request with its clock and the exchange, and nothing that WCAG 2.2 AA forbids', async () => {
      await openTab('/grensoverschrijdend');
      await entry(/^Bevriezingscertificaat/).getByText('AN.20.98.4417/26').waitFor();
      await entry(QUESTION).getByText('ZGL-26-118').waitFor();
      await shot('cross-border');

      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);
      expect(prosecutor.complaints).toEqual([]);
    });

    it.each([
      ['a request is recorded', 'Verzoek vastleggen', (): Locator => page.getByRole('button', { name: 'Verzoek vastleggen' })],
      ['an exchange is recorded', 'Uitwisseling vastleggen', (): Locator => page.getByRole('button', { name: 'Uitwisseling vastleggen' })],
      ['an answer is recorded', 'Antwoord vastleggen', (): Locator => entry(QUESTION).getByRole('button', { name: 'Antwoord vastleggen' })],
    ])('the dialog in which %s says what is missing, and nothing in it is what WCAG 2.2 AA forbids', async (_what, name, opener) => {
      await openTab('/grensoverschrijdend');
      await opener().click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByRole('button', { name, exact: true }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await dialog.getByRole('button', { name, exact: true }).click();
      await dialog.locator('[aria-invalid="true"]').first().waitFor();
      await shot(name.replace(' ', '-'));
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);

      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(prosecutor.complaints).toEqual([]);
    });

    it('the dialog of a step of a request has nothing that WCAG 2.2 AA forbids', async () => {
      await openTab('/grensoverschrijdend');
      await entry(/^Bevriezingscertificaat/).getByRole('button').first().click();
      await page.getByRole('dialog').getByRole('group', { name: 'Datum' }).waitFor();
      await shot('request-step');

      expect(await accessibilityViolations(page)).toEqual([]);
      expect(prosecutor.complaints).toEqual([]);
    });

    it('the log of the case shows who did what, and nothing that WCAG 2.2 AA forbids', async () => {
      await openTab('/logboek');
      await page.getByRole('main').getByRole('cell').first().waitFor();
      await shot('log');

      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);
      expect(prosecutor.complaints).toEqual([]);
    });
  });
});
