import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('a list beside the register', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let address: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  /** Two things that stand in one place of the demo, one of them said to be elsewhere, and one that nobody knows. */
  async function aList(): Promise<{ readonly csv: string; readonly path: string }> {
    const [place] = await office.database.query<{ id: string; path: string }>(
      `SELECT p.id, p.path FROM place p JOIN item_custody c ON c.place_id = p.id JOIN item i ON i.id = c.item_id JOIN case_file f ON f.id = i.case_id
       WHERE f.classification = 'normal' AND i.parent_id IS NULL GROUP BY p.id HAVING count(*) >= 2 ORDER BY p.path LIMIT 1`,
    );
    const items = await office.database.query<{ reference: string; description: string }>(
      `SELECT i.reference, i.description FROM item i JOIN item_custody c ON c.item_id = i.id JOIN case_file f ON f.id = i.case_id WHERE c.place_id = $1 AND f.classification = 'normal' ORDER BY i.reference LIMIT 2`,
      [place?.id],
    );
    const [other] = await office.database.query<{ path: string }>(`SELECT path FROM place WHERE kind IN ('shelf', 'room', 'rack') AND NOT $1 = ANY (ancestor_ids) AND id <> $1 ORDER BY path DESC LIMIT 1`, [place?.id]);
    const lines = [`${items[0]?.reference};${items[0]?.description};${place?.path}`, `${items[1]?.reference};${items[1]?.description};${other?.path}`, `EXTERN-${randomUUID().slice(0, 8)};Bromfiets;${place?.path}`];
    return { csv: ['Goednummer;Omschrijving;Locatie', ...lines].join('\n'), path: place?.path ?? '' };
  }

  it('is uploaded, compared with a place, and told by class with both sides', async () => {
    const { page, complaints } = officer;
    const { csv, path } = await aList();
    await page.goto(`${office.app.url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'telling.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: 'Bestand inlezen' }).click();
    await page.getByRole('link', { name: 'Vergelijken met het register' }).click();
    const field = page.getByRole('combobox', { name: 'Plaats', exact: true });
    // A list that is open closes when the page scrolls: the field is brought into sight first, and the page has come to rest.
    await field.evaluate(async (element) => {
      element.scrollIntoView({ block: 'center' });
      await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
    });
    await field.fill(path);
    await page.getByRole('option', { name: path, exact: true }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await shot(page, 'compare-start');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vergelijken', exact: true }).click();

    await page.getByRole('button', { name: 'Andere plaats 1' }).click();
    await page.getByRole('heading', { name: 'Andere plaats' }).waitFor();
    await page.getByRole('button', { name: '1 regel overnemen' }).waitFor();
    await shot(page, 'compare-moved');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    address = page.url();
  });

  it('is accepted with a reason, and says what became of it', async () => {
    const { page, complaints } = officer;
    await page.getByRole('button', { name: '1 regel overnemen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reden').fill('Telling van de beheerder.');
    await shot(page, 'compare-accept');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '1 regel overnemen' }).click();

    await page.getByText('1 gedaan').waitFor();
    await page.getByText('Telling van de beheerder.').waitFor();
    await shot(page, 'compare-done');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('can be worked through in English on a phone', async () => {
    const { page } = await office.signIn('asset-officer', { width: 390 });
    await inEnglish(page);
    await page.goto(address);
    await page.getByRole('button', { name: 'New 1' }).click();
    await page.getByText('Not in the register', { exact: true }).waitFor();
    await shot(page, 'compare-phone');

    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
