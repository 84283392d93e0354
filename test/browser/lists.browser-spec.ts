import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { typeDate } from './type-date.js';

describeInBrowser('the list of items', () => {
  let office: DemoOffice;
  let lead: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('team-lead');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const heads = (page: Page): Promise<readonly string[]> => page.locator('thead th').allInnerTexts();

  it('counts every class beside its name, as many as it then shows', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/voorwerpen`);
    const vehicles = page.locator('label', { hasText: 'Voertuig' });
    await vehicles.locator('.facet-count').waitFor();
    const count = await vehicles.locator('.facet-count').innerText();
    await vehicles.locator('input').check();

    await page.getByRole('status').filter({ hasText: new RegExp(`^${count} voorwerp(en)? met deze filters$`) }).waitFor();
    await shot(page, 'facets');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the columns that were chosen, in their order, which stands in the address', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/voorwerpen`);
    await page.getByRole('button', { name: 'Kolommen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bewaarplaats', { exact: true }).uncheck();
    await dialog.getByRole('button', { name: 'Status naar voren' }).click();
    await shot(page, 'columns');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Toepassen' }).click();
    await page.waitForURL(/cols=/);

    const shown = (await heads(page)).map((head) => head.trim());
    expect(shown.indexOf('Status')).toBeLessThan(shown.indexOf('Voorwerp'));
    expect(shown).not.toContain('Bewaarplaats');
  });

  it('keeps a view under a name, and shows it again with its filters and columns', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/voorwerpen?awaiting=true&cols=reference,description,days`);
    await page.getByRole('button', { name: 'Weergave bewaren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Nog te beslissen');
    await shot(page, 'view');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Weergave bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.goto(`${office.app.url}/voorwerpen`);
    await page.getByLabel('Weergave', { exact: true }).selectOption({ label: 'Nog te beslissen' });
    await page.waitForURL(/awaiting=true/);
    await page.getByLabel('Wacht op een beslissing').and(page.locator(':checked')).waitFor();
    expect((await heads(page)).map((head) => head.trim()).filter(Boolean)).toEqual(expect.arrayContaining(['Nummer', 'Voorwerp', 'Onbeslist']));
    expect(complaints).toEqual([]);
  });

  it('goes out as a workbook that the browser saves, and says when it is ready', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/voorwerpen?class=cash`);
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bestand').waitFor();
    await shot(page, 'export');
    expect(await accessibilityViolations(page)).toEqual([]);
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Exporteren' }).click();

    expect((await saved).suggestedFilename()).toMatch(/^voorwerpen-\d{4}-\d{2}-\d{2}\.xlsx$/);
    await dialog.getByText('De export is klaar.').waitFor();
    await shot(page, 'exported');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('moves what was chosen, reports on each, and puts it back with a reason', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/voorwerpen?class=cash`);
    await page.getByRole('status').filter({ hasText: /^\d+ voorwerp/ }).waitFor();
    await page.getByLabel('Alle opgehaalde regels kiezen').check();
    await page.getByRole('button', { name: 'Verplaatsen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Naar' }).fill('Kluis');
    await page.getByRole('listbox').getByRole('option', { name: /Kluis › Plank 2/ }).click();
    await shot(page, 'bulk-move');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click();

    await page.getByText('Klaar. Dit verslag blijft bewaard.').waitFor();
    await page.getByRole('cell', { name: 'Gelukt' }).first().waitFor();
    await shot(page, 'bulk-report');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await dialog.getByLabel('Reden').fill('Verkeerde lijst.');
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('cell', { name: 'Teruggezet' }).first().waitFor();
    await shot(page, 'bulk-undone');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('decides on several at once, one taken out, and reads of each what came of it', async () => {
    const prosecutor = await office.signIn('prosecutor');
    const { page, complaints } = prosecutor;
    await page.goto(`${office.app.url}/voorwerpen?status=maintained`);
    await page.getByRole('status').filter({ hasText: /^\d+ voorwerp/ }).waitFor();
    const listed = await page.getByRole('row').filter({ has: page.getByRole('link') }).count();
    await page.getByLabel('Alle opgehaalde regels kiezen').check();
    await page.getByRole('button', { name: 'Beslissen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().uncheck();
    await dialog.getByLabel('Beslissing', { exact: true }).selectOption('keep');
    await dialog.getByLabel('Grondslag').selectOption('nl-sv-116-1');
    await dialog.getByLabel('Wie beslist').selectOption('prosecutor');
    await typeDate(page, 'Opnieuw bekijken op', '31122099');
    await dialog.getByLabel('Motivering').fill('Van belang voor de waarheidsvinding.');
    await shot(page, 'decide-many');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Beslissen over \d+ voorwerp(en)?$/ }).click();

    await dialog.getByText(/\d+ voorwerp(en)?: beslissing vastgelegd/).waitFor();
    const [kept] = await office.database.query<{ count: string }>(`SELECT count(*) FROM event WHERE type = 'item.kept' AND reason = 'Van belang voor de waarheidsvinding.'`);
    expect(Number(kept?.count)).toBe(listed - 1);
    expect(complaints).toEqual([]);
  });

  it('fits on a phone', async () => {
    const phone = await office.signIn('team-lead', { width: 390 });
    await phone.page.goto(`${office.app.url}/voorwerpen`);
    await phone.page.getByRole('button', { name: 'Kolommen' }).waitFor();
    await shot(phone.page, 'lists-phone');

    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(phone.page)).toEqual([]);
  });
});
