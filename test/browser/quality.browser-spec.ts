import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('data quality', () => {
  let office: DemoOffice;
  let lead: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('team-lead');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it('gives units and cases a score, says how it counts, and leads from a figure to its items', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/kwaliteit`);
    await page.getByRole('heading', { name: 'Datakwaliteit' }).waitFor();
    await page.getByText('Hoe de score telt').click();
    await page.getByText(/gemiddelde van zijn voorwerpen/).waitFor();
    const perCase = page.getByRole('table', { name: 'Per dossier, de slechtste eerst' });
    await perCase.getByRole('row').nth(1).waitFor();
    await shot(page, 'quality');
    expect(await accessibilityViolations(page)).toEqual([]);
    const figure = page.getByRole('link', { name: /: \d+ voorwerp(en)?, Gegevens ontbreken$/ }).first();
    const count = await figure.innerText();
    await figure.focus();
    await page.keyboard.press('Enter');

    await page.getByRole('status').filter({ hasText: new RegExp(`^${count} voorwerp(en)?$`) }).waitFor();
    await page.getByText(/^Ontbreekt: /).first().waitFor();
    await shot(page, 'quality-items');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leads from what is wrong to where it is mended', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/kwaliteit/voorwerpen?defect=missing`);
    await page.getByRole('link', { name: /herstellen: Gegevens ontbreken$/ }).first().click();

    await page.getByRole('dialog', { name: 'Voorwerp verbeteren' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(`${office.app.url}/kwaliteit/voorwerpen?defect=missing`);
    await page.getByRole('link', { name: 'In de lijst, om er veel tegelijk te bewerken' }).click();
    await page.getByRole('columnheader', { name: 'Kwaliteit' }).waitFor();
    await shot(page, 'quality-list');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('stands on the page of a case', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/kwaliteit`);
    await page.getByRole('table', { name: 'Per dossier, de slechtste eerst' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Datakwaliteit' }).waitFor();
    await page.getByRole('link', { name: 'Hoe dit telt' }).scrollIntoViewIfNeeded();
    await shot(page, 'quality-case');

    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says that nothing is wrong where nothing is', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/kwaliteit/voorwerpen?defect=check`);
    await page.getByText('Hier is niets te herstellen').or(page.getByText(/^Klopt niet en is niet bevestigd/).first()).waitFor();
    await shot(page, 'quality-none');

    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('fits on a phone, in English too', async () => {
    const { page, complaints } = await office.signIn('prosecutor', { width: 390 });
    await page.goto(`${office.app.url}/kwaliteit`);
    await inEnglish(page);
    await page.getByRole('heading', { name: 'Data quality' }).waitFor();
    await page.getByRole('table', { name: 'By case, the worst first' }).getByRole('row').nth(1).waitFor();
    await shot(page, 'quality-phone');
    expect(await fits(page)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /: \d+ items?, Facts missing$/ }).first().click();
    await page.getByText(/^Missing: /).first().waitFor();
    await shot(page, 'quality-items-phone');

    expect(await fits(page)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
