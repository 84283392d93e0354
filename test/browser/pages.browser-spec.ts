import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('the pages of the web app', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;
  let officer: SignedIn;
  let caseId: string;
  let itemId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    const [item] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description LIKE 'Volkswagen%'`);
    itemId = item?.id ?? '';
    prosecutor = await office.signIn('prosecutor');
    officer = await office.signIn('asset-officer');
  }, 180_000);

  afterAll(() => office?.close());

  const pages: readonly (readonly [name: string, path: (ids: { caseId: string; itemId: string }) => string, heading: RegExp])[] = [
    ['Vandaag', () => '/', /^Vandaag/],
    ['Dossiers', () => '/dossiers', /^Dossiers/],
    ['een dossier', (ids) => `/dossiers/${ids.caseId}`, /Zilvermeeuw/],
    ['de personen van een dossier', (ids) => `/dossiers/${ids.caseId}/personen`, /Zilvermeeuw/],
    ['de tijdlijn van een dossier', (ids) => `/dossiers/${ids.caseId}/tijdlijn`, /Zilvermeeuw/],
    ['de termijnen van een dossier', (ids) => `/dossiers/${ids.caseId}/termijnen`, /Zilvermeeuw/],
    ['de beslissingen van een dossier', (ids) => `/dossiers/${ids.caseId}/beslissingen`, /Zilvermeeuw/],
    ['beslag vastleggen', (ids) => `/dossiers/${ids.caseId}/beslag`, /^Beslag vastleggen/],
    ['een nieuw dossier', () => '/dossiers/nieuw', /dossier/i],
    ['Voorwerpen', () => '/voorwerpen', /^Voorwerpen/],
    ['een voorwerp', (ids) => `/voorwerpen/${ids.itemId}`, /Volkswagen/],
    ['Bewaring', () => '/bewaring', /^Bewaring/],
    ['Scannen', () => '/bewaring/scannen', /^Scannen/],
    ['Zonder plaats', () => '/bewaring/zonder-plaats', /^Zonder plaats/],
    ['Termijnen', () => '/termijnen', /^Termijnen/],
    ['Meldingen', () => '/meldingen', /^Meldingen/],
    ['Postvak', () => '/postvak', /Postvak/],
    ['Instellingen', () => '/instellingen', /Instellingen/],
  ];

  it.each(pages)('%s has its heading, no complaint on the console and nothing that WCAG 2.2 AA forbids', async (_name, path, heading) => {
    const { page, complaints } = prosecutor;
    await page.goto(office.app.url + path({ caseId, itemId }));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(page);

    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('Import has its heading, no complaint on the console and nothing that WCAG 2.2 AA forbids', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/import`);
    await page.getByRole('heading', { level: 1, name: /Import/ }).waitFor();
    await settled(page);

    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('Vandaag of a role that has no cases says so, and what it has instead, without a refusal', async () => {
    const { page, complaints } = await office.signIn('system-administrator');
    await page.getByRole('heading', { level: 2, name: 'Met deze rol heb je geen dossiers' }).waitFor();

    await page.getByRole('main').getByRole('link', { name: 'Instellingen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are no longer than what they show: there is nothing to scroll to below the window', async () => {
    const { page } = prosecutor;
    for (const path of ['/', '/meldingen', `/dossiers/${caseId}/termijnen`]) {
      await page.goto(office.app.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight)).toBe(true);
    }
  });

  it('speak English when the reader chooses it, and remember', async () => {
    const { page } = officer;
    await page.goto(`${office.app.url}/`);
    const kept = page.waitForResponse((response) => response.url().endsWith('/me/settings') && response.ok());
    await inEnglish(page);
    await kept;
    await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();

    for (const [path, heading] of [['/dossiers', /^Cases/], [`/dossiers/${caseId}`, /Zilvermeeuw/], ['/voorwerpen', /^Items/], ['/termijnen', /^Deadlines/]] as const) {
      await page.goto(office.app.url + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await accessibilityViolations(page)).toEqual([]);
    }
  });

  it('say why a date is what it is, step by step, with the article', async () => {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await page.getByText('Waarom deze datum?').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/De termijn begint met de gebeurtenis op/).waitFor();

    expect(await drawer.innerText()).toMatch(/Sv \d+\(\d+\)/);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('keep their text within 320 pixels', async () => {
    const phone = await office.signIn('prosecutor', { width: 320 });
    for (const path of ['/', `/dossiers/${caseId}`, `/voorwerpen/${itemId}`, `/dossiers/${caseId}/beslag`]) {
      await phone.page.goto(office.app.url + path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await settled(phone.page);
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
  });

  it('are reached with the keyboard alone: a case is found, opened and left', async () => {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/dossiers`);
    await page.getByRole('link', { name: 'Z2026-000001' }).or(page.getByText('Onderzoek Zilvermeeuw')).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Zilvermeeuw');
    await page.getByRole('dialog').getByText(/Zilvermeeuw/).first().waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: /Zilvermeeuw/ }).waitFor();
    expect(page.url()).toContain(caseId);
    expect(page.url()).not.toMatch(/Zilvermeeuw/i);
  });
});

/** Waits until nothing on the page is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}
