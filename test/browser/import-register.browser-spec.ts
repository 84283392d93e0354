import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { countRegister, parseCsv } from '../support/count-register.mjs';
import { makeRegister } from '../support/make-register.mjs';
import { makeZip, workbookParts } from '../support/make-zip.mjs';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const GOOD = makeRegister({ rows: 50, seed: 7 });
/** With a year that was mistyped, a month that does not exist and an amount below zero. */
const SENT = makeRegister({ rows: 50, seed: 7, spoiled: 3 });
const COUNTED = countRegister(GOOD);
const OWN_COLUMNS = { INumber: 'Matter', InventNumb: 'Tag', InvItemNumb: 'Line', SeizeDate: 'Date seized', Descr: 'Item', EstValue: 'Worth', Findings: 'Remarks' } as const;

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The register as an office keeps it in a spreadsheet: amounts are numbers, days that exist are dates. */
function workbook(csv: string): Buffer {
  const cell = (text: string): string => {
    const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(2\d{3})$/.exec(text) ?? [];
    if (year !== '' && Number(month) <= 12) return `<c s="1"><v>${Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569}</v></c>`;
    return /^-?\d+(\.\d+)?$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
  };
  const rows = parseCsv(csv).filter((cells) => cells.length > 1);
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  return makeZip(workbookParts({ rows: rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join(''), styles }));
}

/** Part of the register under the headings of another office, which no mapping knows. */
function ofAnotherOffice(from: number, to: number): string {
  const [headers = [], ...rows] = parseCsv(GOOD);
  const places = Object.keys(OWN_COLUMNS).map((header) => headers.indexOf(header));
  const line = (cells: readonly string[]): string => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  return [line(Object.values(OWN_COLUMNS)), ...rows.slice(from, to).map((cells) => line(places.map((place) => cells[place] ?? '')))].join('\r\n');
}

describeInBrowser('the register of a prosecutor', () => {
  let office: DemoOffice;
  let officer: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
  }, 180_000);

  afterAll(() => office?.close());

  const mapping = (page: Page) => page.getByLabel('Opgeslagen indeling');

  async function upload(name: string, buffer: Buffer): Promise<Page> {
    const { page } = officer;
    await page.goto(`${office.app.url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Bestand inlezen' }).click();
    await page.getByRole('button', { name: 'Voorbeeld maken' }).waitFor();
    await mapping(page).locator('option').nth(1).waitFor({ state: 'attached' }); // the mappings come after the columns
    return page;
  }

  const becomes = (page: Page, column: string) => page.getByLabel(`Kolom ${column} wordt`, { exact: true });

  async function write(page: Page, rows: number): Promise<Readonly<Record<string, string>>> {
    await page.getByRole('button', { name: 'Voorbeeld maken' }).click();
    await page.getByRole('button', { name: `${rows} regels schrijven` }).click();
    return resultOf(page);
  }

  /** The counts on the page once the import is done, by their names. */
  async function resultOf(page: Page): Promise<Readonly<Record<string, string>>> {
    await page.getByRole('list', { name: 'Stappen van de import' }).locator('[aria-current=step]', { hasText: 'Resultaat' }).waitFor();
    const facts = await page.getByLabel('Aantallen').locator('div').all();
    return Object.fromEntries(await Promise.all(facts.map(async (fact) => [await fact.locator('dt').innerText(), await fact.locator('dd').innerText()] as const)));
  }

  /** What stands in the store of a register: items, cases, vehicles, and the cents of its cash. */
  async function stored(register = 'cook-county-sao-forfeiture'): Promise<Readonly<Record<'items' | 'cases' | 'vehicles' | 'cash', number>>> {
    const [row] = await office.database.query<Record<'items' | 'cases' | 'vehicles' | 'cash', string>>(
      `SELECT count(*) AS items, count(DISTINCT case_id) AS cases, count(*) FILTER (WHERE asset_class = 'vehicle') AS vehicles,
              coalesce(sum(amount * 100) FILTER (WHERE asset_class = 'cash'), 0) AS cash
       FROM item WHERE source_register = $1`,
      [register],
    );
    if (!row) throw new Error('nothing counted');
    return { items: Number(row.items), cases: Number(row.cases), vehicles: Number(row.vehicles), cash: Number(row.cash) };
  }

  const ALL = { items: 50, cases: COUNTED.cases, vehicles: COUNTED.vehicles, cash: Number(COUNTED.cash.replace('.', '')) };

  it('is known by its columns in a workbook, and written with the counts of an independent count; its errors are told row by row first', async () => {
    const page = await upload('register.xlsx', workbook(SENT));
    expect(await mapping(page).inputValue()).toBe('cook-county');
    await page.getByRole('button', { name: 'Voorbeeld maken' }).click();
    await page.getByRole('button', { name: '50 regels schrijven' }).waitFor();
    const errors = page.getByRole('table', { name: 'Regels met fouten' }).locator('tbody tr');
    await errors.nth(2).waitFor();
    expect((await errors.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').split(':')[0])).toEqual(['52 SeizeDate', '53 SeizeDate', '54 EstValue']);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect((await stored()).items).toBe(0);

    await page.getByRole('button', { name: '50 regels schrijven' }).click();

    expect(await resultOf(page)).toMatchObject({ 'Regels gelezen': '53', 'Dossiers gemaakt': String(ALL.cases), 'Voorwerpen gemaakt': '50', 'Geweigerd': '3' });
    expect(await stored()).toEqual(ALL);
    expect(officer.complaints).toEqual([]);
  }, 120_000);

  it('gives back the rows it refused, which are mended and sent again', async () => {
    const { page } = officer;
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Geweigerde regels ophalen' }).click();
    const refused = readFileSync(await (await saving).path(), 'utf8');
    const mended = refused.replace('2914', '2014').replace('31/31/2014', '3/31/2014').replace("'-100", '100');

    const counts = await write(await upload('verbeterd.csv', Buffer.from(mended)), 3);

    expect(counts).toMatchObject({ 'Voorwerpen gemaakt': '3', 'Geweigerd': '0' });
    expect(await stored()).toEqual({ ...ALL, items: 53, cases: ALL.cases + 3, cash: ALL.cash + 300_00 });
  }, 120_000);

  it.each([
    ['the workbook', 'register.xlsx', () => workbook(GOOD)],
    ['the same rows as CSV', 'register.csv', () => Buffer.from(GOOD)],
  ])('adds nothing when %s comes again', async (_, name, made) => {
    const before = await stored();
    const counts = await write(await upload(name, made()), 50);

    expect(counts).toMatchObject({ 'Dossiers gemaakt': '0', 'Voorwerpen gemaakt': '0', 'Ongewijzigd': '50', 'Gewijzigd': '0', 'Geweigerd': '0' });
    expect(await stored()).toEqual(before);
  }, 120_000);

  it('under headings of its own is mapped by hand; the mapping is saved, and stands ready for the next file', async () => {
    const page = await upload('november.csv', Buffer.from(ofAnotherOffice(0, 25)));
    expect(await mapping(page).inputValue()).toBe('');
    for (const [column, target] of [['Matter', 'Zaaknummer'], ['Tag', 'Nummer van het voorwerp'], ['Line', 'Nummer van het voorwerp'], ['Worth', 'Waarde of bedrag'], ['Remarks', 'Alleen letterlijk bewaren']] as const) {
      await becomes(page, column).selectOption({ label: target });
    }
    await page.getByLabel('Bewaren onder de naam').fill('Kantoor Port Larch');
    const first = await write(page, 25);

    const next = await upload('december.csv', Buffer.from(ofAnotherOffice(25, 50)));
    expect([await mapping(next).inputValue(), await mapping(next).locator('option:checked').innerText()]).toEqual(['kantoor-port-larch', 'Kantoor Port Larch']);
    expect(await Promise.all(['Matter', 'Tag', 'Worth', 'Remarks'].map((column) => becomes(next, column).inputValue()))).toEqual(['case.reference', 'item.reference', 'item.value', '']);
    const second = await write(next, 25);

    expect([first, second].map((counts) => [counts['Voorwerpen gemaakt'], counts['Geweigerd']])).toEqual([['25', '0'], ['25', '0']]);
    const [{ register } = { register: '' }] = await office.database.query<{ register: string }>(`SELECT DISTINCT source_register AS register FROM item WHERE source_register LIKE 'columns-%'`);
    expect(await stored(register)).toMatchObject({ items: 50, cases: ALL.cases, cash: ALL.cash });
  }, 120_000);

  it('has its saved mapping changed and saved again for the files that follow; rows that are in already stay as they are', async () => {
    const page = await upload('november.csv', Buffer.from(ofAnotherOffice(0, 25)));
    await mapping(page).selectOption({ label: 'Zelf kiezen' });
    await becomes(page, 'Remarks').selectOption({ label: 'Afloop (tekst)' });
    await page.getByLabel('Bewaren onder de naam').fill('Kantoor Port Larch');
    expect(await write(page, 25)).toMatchObject({ 'Voorwerpen gemaakt': '0', 'Ongewijzigd': '25' });

    const next = await upload('december.csv', Buffer.from(ofAnotherOffice(25, 50)));
    expect([await mapping(next).inputValue(), await becomes(next, 'Remarks').inputValue()]).toEqual(['kantoor-port-larch', 'outcome.text']);
    expect(officer.complaints).toEqual([]);
  }, 120_000);
});
