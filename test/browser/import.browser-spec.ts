import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const REGISTER = ['Zaaknummer;Datum inbeslagneming;Omschrijving;Bedrag', 'EXT-1;03-11-2026;Contant geld;1250,00', 'EXT-1;03-11-2026;Bromfiets;', 'EXT-2;31-02-2026;Contant geld;40,00'].join('\n');

describeInBrowser('a register of another office', () => {
  let office: DemoOffice;
  let officer: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
  }, 180_000);

  afterAll(() => office?.close());

  const itemsOf = async (): Promise<number> => Number((await office.database.query<{ count: string }>(`SELECT count(*) FROM item WHERE source_register IS NOT NULL`))[0]?.count);

  async function upload(page: Page): Promise<void> {
    await page.goto(`${office.app.url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) });
    await page.getByRole('button', { name: 'Bestand inlezen' }).click();
    await page.getByRole('button', { name: 'Voorbeeld maken' }).waitFor();
  }

  it('has its columns guessed, which can be changed, and is shown before anything is written, each error with its row', async () => {
    const { page, complaints } = officer;
    await upload(page);
    expect(await page.getByLabel('Kolom Omschrijving wordt').inputValue()).not.toBe('');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Voorbeeld maken' }).click();

    await page.getByRole('button', { name: '2 regels schrijven' }).waitFor();
    await page.getByRole('heading', { name: 'Regels met fouten' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('EXT-1');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await itemsOf()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is written when that is confirmed, told in counts, and its refused rows are there to mend', async () => {
    const { page, complaints } = officer;
    await page.getByRole('button', { name: '2 regels schrijven' }).click();
    await page.getByRole('heading', { name: 'Geweigerde regels', exact: true }).waitFor(); // the preview has the same link
    const refused = page.getByRole('link', { name: 'Geweigerde regels ophalen' });
    expect(await accessibilityViolations(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await refused.click();

    const text = readFileSync(await (await saving).path(), 'utf8');
    expect(text).toContain('EXT-2');
    expect(text).not.toContain('Bromfiets');
    expect(await itemsOf()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('adds nothing when the same file is brought in again', async () => {
    const { page } = officer;
    await upload(page);
    await page.getByRole('button', { name: 'Voorbeeld maken' }).click();
    await page.getByRole('cell', { name: 'Ongewijzigd' }).first().waitFor();

    expect(await itemsOf()).toBe(2);
  });

  it('says what a mended column would read otherwise, and leaves the items as they are', async () => {
    const { page, complaints } = officer;
    await page.getByLabel('Kolom Bedrag wordt').selectOption({ label: 'Aantal' });
    await page.getByRole('button', { name: 'Voorbeeld maken' }).click();

    await page.getByRole('heading', { name: 'Regels die nu anders worden gelezen' }).waitFor();
    await page.getByText('Bedrag: er staat “EUR 1250”, en met deze indeling wordt gelezen “–”.').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await itemsOf()).toBe(2);
    expect(complaints).toEqual([]);
  });
});
