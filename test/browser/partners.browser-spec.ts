import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { typeDate } from './type-date.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

describeInBrowser('access of a partner on the screen', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let partner: SignedIn;
  let itemId: string;
  let caseId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    [lead, partner] = [await office.signIn('prosecutor'), await office.signIn('partner', { width: 390 })];
    caseId = await idOf(office.database, 'Onderzoek Zandlijster');
    const [van] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description LIKE 'Bestelbus Opel Vivaro%'`);
    itemId = van?.id ?? '';
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const sharedPage = async ({ page }: SignedIn): Promise<Page> => {
    await page.goto(`${office.app.url}/gedeeld`);
    await page.getByRole('heading', { name: 'Met mij gedeeld' }).waitFor();
    return page;
  };

  it('shows what was shared before', async () => {
    const page = await sharedPage(partner);
    await page.getByText('Volkswagen Golf R, donkerblauw').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is given on the page of an item, with its last day and its reason', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await page.getByRole('button', { name: 'Toegang geven' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Partner').selectOption({ index: 1 });
    const [year, month, day] = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).split('-');
    await typeDate(page, 'Laatste dag', `${day}${month}${year}`);
    await dialog.getByLabel('Reden').fill('Staat in hun stalling.');
    await shot(page, 'partner-give');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Toegang geven' }).click();
    await page.getByText('Staat in hun stalling.').waitFor();
    await shot(page, 'partner-given');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the partner that item on a narrow screen, and nothing else of its case', async () => {
    const page = await sharedPage(partner);
    await page.getByText('Bestelbus Opel Vivaro').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await shot(page, 'partner-sees');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(partner.complaints).toEqual([]);
  });

  it('is taken back on the page of the case, and is gone at once', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/dossiers/${caseId}/personen`);
    await page.getByRole('button', { name: /Toegang van .* intrekken/ }).click();
    await page.getByRole('dialog').getByLabel('Reden').fill('Bus is opgehaald.');
    await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
    await page.getByText(/ingetrokken door/).waitFor();
    await shot(page, 'partner-withdrawn');
    expect(await accessibilityViolations(page)).toEqual([]);
    const shared = await sharedPage(partner);
    await shared.getByText('Volkswagen Golf R, donkerblauw').waitFor();
    expect(await shared.getByText('Bestelbus Opel Vivaro').count()).toBe(0);
  });
});
