import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { typeDate } from './type-date.js';

describeInBrowser('value and cost', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;
  let keeper: SignedIn;
  let vanId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    const [van] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description LIKE 'Bestelbus%'`);
    vanId = van?.id ?? '';
    prosecutor = await office.signIn('prosecutor');
    keeper = await office.signIn('custodian');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  it('of a van that storage nearly ate are shown with a graph, and it is decided about in two clicks', async () => {
    const { page, complaints } = prosecutor;
    await page.goto(`${office.app.url}/voorwerpen/${vanId}`);
    const card = page.getByRole('region', { name: 'Waarde en kosten' });
    await card.getByRole('img', { name: /^Op .* is de waarde/ }).waitFor();
    await card.getByText('Toon als tabel').click();
    await card.getByRole('table', { name: 'Verloop van waarde en kosten' }).waitFor();
    await shot(page, 'item-value');
    expect(await accessibilityViolations(page)).toEqual([]);

    await card.getByRole('button', { name: 'Beslissen: Verkopen' }).click();
    await page.getByRole('dialog').getByLabel('Motivering').waitFor();
    await shot(page, 'proposal');
    await page.getByRole('dialog').getByRole('button', { name: 'Beslissen over 1 voorwerp' }).click();
    await page.getByText('Machtiging verleend').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('of a case say what is covered of the maximum', async () => {
    const { page, complaints } = prosecutor;
    await page.goto(`${office.app.url}/dossiers/${await idOf(office.database, 'Onderzoek Hazelaar')}/waarde`);
    await page.getByRole('heading', { level: 2, name: 'Dekking van het conservatoir beslag' }).waitFor();
    await shot(page, 'case-value');

    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['/waarde', 'Verlies per dag'],
    ['/waarde/tarieven', 'Tarieven'],
    ['/waarde/facturen', 'Facturen'],
    ['/waarde/koersen', 'Koersen'],
  ])('%s has its rows, no complaint and nothing that WCAG 2.2 AA forbids, on a phone too', async (path, heading) => {
    const { page, complaints } = keeper;
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(office.app.url + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByRole('main').getByRole('row').or(page.getByRole('main').getByRole('listitem')).nth(1).waitFor();
      await shot(page, `${heading}-${width}`);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  it('take a tariff and a bill that is split over two things', async () => {
    const { page, complaints } = keeper;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${office.app.url}/waarde/tarieven`);
    await page.getByRole('button', { name: 'Tarief toevoegen' }).click();
    const tariff = page.getByRole('dialog');
    await tariff.getByLabel('Klasse').selectOption({ label: 'Sieraden en horloges' });
    await tariff.getByLabel('Bedrag', { exact: true }).fill('1,25');
    await tariff.getByLabel('Valuta van Bedrag').selectOption('GBP');
    expect(await accessibilityViolations(page)).toEqual([]);
    await tariff.getByRole('button', { name: 'Tarief toevoegen' }).click();
    await page.getByRole('row', { name: /Opslag, Sieraden en horloges.*£.1,25/ }).waitFor();

    const references = (await office.database.query<{ reference: string }>(`SELECT reference FROM item WHERE description LIKE 'Volkswagen%' OR description LIKE 'Polshorloge%' ORDER BY reference`)).map(({ reference }) => reference);
    await page.goto(`${office.app.url}/waarde/facturen`);
    await page.getByRole('button', { name: 'Factuur vastleggen' }).click();
    const bill = page.getByRole('dialog');
    await bill.getByLabel('Verdelen').selectOption({ label: 'Met de hand' });
    await bill.getByLabel('Leverancier').fill('Taxateur De Wit');
    await bill.getByLabel('Factuurnummer').fill('T-2026-9');
    await bill.getByLabel('Soort').selectOption({ label: 'Taxatie' });
    await bill.getByLabel('Bedrag', { exact: true }).fill('200');
    await bill.getByLabel('Voorwerpen').fill(`${references[0]} 120\n${references[1]} 79,50`);
    for (const name of ['Periode van', 'Periode tot en met']) await typeDate(page, name, '01112026');
    expect(await accessibilityViolations(page)).toEqual([]);
    await bill.getByRole('button', { name: 'Factuur vastleggen' }).click();
    await bill.getByText('De delen zijn samen niet het bedrag van de factuur.').first().waitFor();
    await shot(page, 'bill');
    await bill.getByLabel('Voorwerpen').fill(`${references[0]} 120\n${references[1]} 80`);
    await bill.getByRole('button', { name: 'Factuur vastleggen' }).click();
    await page.getByRole('heading', { level: 2, name: 'Taxateur De Wit, T-2026-9' }).waitFor();
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });
});
