import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

interface Labelled {
  readonly id: string;
  readonly code: string;
}

describeInBrowser('a count on the screen', () => {
  let office: DemoOffice;
  let keeper: SignedIn;
  let officer: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    [keeper, officer] = [await office.signIn('custodian'), await office.signIn('asset-officer', { width: 390 })];
  }, 180_000);

  afterAll(() => office?.close());

  const itemOf = async (description: string): Promise<Labelled> => {
    const [row] = await office.database.query<Labelled & Record<string, unknown>>('SELECT i.id, c.code FROM item i JOIN item_custody c ON c.item_id = i.id WHERE i.description = $1', [description]);
    if (!row) throw new Error(`The demo has no ${description}.`);
    return row;
  };
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const scan = async (page: Page, code: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^Scan/ }).fill(`ZG${code}`);
    await page.keyboard.press('Enter');
  };
  const number = (page: Page, term: string, value: string): Promise<void> =>
    page.locator('dl.fact-strip > div').filter({ has: page.getByText(term, { exact: true }) }).first().locator('dd', { hasText: new RegExp(`^${value}$`) }).waitFor();

  it('is started from a place, and follows what another counts, without a word from the reader', async () => {
    const { page, complaints } = keeper;
    await page.goto(`${office.app.url}/bewaring`);
    await page.getByRole('button', { name: /^Kluis/ }).click();
    await page.getByRole('heading', { level: 2, name: /Kluis/ }).waitFor();
    await page.getByRole('button', { name: 'Tellen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beginnen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Telling \d+: .*Kluis$/ }).waitFor();
    await number(page, 'Verwacht', '3');

    const address = page.url();
    await officer.page.goto(address);
    await scan(officer.page, (await itemOf('Polshorloge Rolex Submariner')).code);
    await officer.page.getByText(/Polshorloge Rolex Submariner staat waar het hoort/).waitFor();
    await scan(officer.page, (await itemOf('Kweeklampen en afzuiging')).code);
    await officer.page.getByText(/Verkeerde plaats: .*Kweeklampen/).waitFor();
    await shot(officer.page, 'count-phone');
    expect(await officer.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(officer.page)).toEqual([]);

    await number(page, 'Gevonden', '1');
    await number(page, 'Niet verwacht', '1');
    await page.getByRole('button', { name: /is gezien$/ }).first().click();
    await number(page, 'Gevonden', '2');
    await shot(page, 'count-open');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect([...complaints, ...officer.complaints]).toEqual([]);
  });

  it('mends what stands in the wrong place, is signed with the keyboard, and shows its report and how the register drifts', async () => {
    const { page } = keeper;
    await page.getByRole('button', { name: /Niet verwacht 1/ }).click();
    await page.getByRole('button', { name: /verplaatsen naar/ }).click();
    await page.getByText('Hersteld: het register heeft het nu waar het is gezien.').waitFor();

    await page.getByRole('button', { name: 'Afsluiten', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/1 voorwerp is niet gezien/).waitFor();
    await dialog.getByRole('button', { name: 'Naam typen' }).click();
    const name = await dialog.getByText(/^Typ precies: /).innerText();
    await dialog.getByLabel(/^Volledige naam van/).fill(name.replace('Typ precies: ', ''));
    await dialog.getByRole('checkbox').check();
    await shot(page, 'count-close');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tekenen en afsluiten' }).click();
    const report = page.getByRole('link', { name: 'Rapport (PDF)' });
    await report.waitFor();
    await page.getByRole('button', { name: /^Vermist/ }).click();
    await page.getByText('Incident: staat op de lijst van wie het zoekt.').waitFor();
    await shot(page, 'count-closed');

    await page.goto(`${office.app.url}/bewaring/tellingen`);
    await page.getByRole('img', { name: /Aandeel verschillen per telling in Beslaghuis Noordstad/ }).waitFor();
    await shot(page, 'counts');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await office.database.query(`SELECT 1 FROM stock_count WHERE state = 'closed' AND missing = 1 AND unexpected = 1`)).toHaveLength(1);
  });
});
