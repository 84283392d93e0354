import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';
import { typeDate } from './type-date.js';

describeInBrowser('the handling of deadlines', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;
  let lead: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    prosecutor = await office.signIn('prosecutor');
    lead = await office.signIn('team-lead');
    await inEnglish(lead.page);
    await lead.page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  }, 180_000);

  afterAll(() => office?.close());

  const open = async ({ page }: SignedIn, path: string, heading: RegExp): Promise<void> => {
    await page.goto(office.app.url + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(page);
  };

  it.each([
    ['the agenda', '/termijnen?scope=all', /^Termijnen/, /^Deadlines/],
    ['the month', '/termijnen/maand?scope=all', /^Termijnen per maand/, /^Deadlines by month/],
    ['the board', '/termijnen/bord', /^Termijnbord/, /^Term board/],
    ['the list on paper', '/termijnen/lijst?scope=all', /^Termijnlijst/, /^List of deadlines/],
    ['the handover', '/termijnen/overdragen', /^Alle termijnen overdragen/, /^Hand over all deadlines/],
    ['deputies', '/waarneming', /^Waarneming/, /^Deputies/],
    ['what lies undecided', '/onbeslist?scope=all&which=held', /^Onbeslist/, /^Undecided/],
  ])('%s has its heading in both languages and nothing that WCAG 2.2 AA forbids', async (_name, path, dutch, english) => {
    await open(prosecutor, path, dutch);
    expect(await accessibilityViolations(prosecutor.page)).toEqual([]);
    await open(lead, path, english);
    expect(await accessibilityViolations(lead.page)).toEqual([]);
    expect([...prosecutor.complaints, ...lead.complaints]).toEqual([]);
  });

  it('sets a deadline by hand, shown as such, and cancels it with a reason', async () => {
    const { page } = prosecutor;
    await open(prosecutor, `/dossiers/${caseId}/termijnen`, /Zilvermeeuw/);
    await page.getByRole('button', { name: 'Termijn zetten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wat moet er gebeuren?').fill('Rapport van de taxateur opvragen');
    await typeDate(page, 'Uiterlijk op', `1512${new Date().getFullYear() + 1}`);
    await dialog.getByLabel('Reden').fill('Afgesproken met de rechter-commissaris');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zetten', exact: true }).click();

    const row = page.getByRole('row', { name: /Rapport van de taxateur opvragen/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Met de hand gezet/);

    await row.getByText('Waarom deze datum?').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Intrekken' }).click();
    await drawer.getByLabel('Waarom is de termijn niet meer nodig?').fill('De taxateur heeft al geleverd');
    await drawer.getByRole('button', { name: 'Intrekken' }).click();
    await page.getByRole('row', { name: /Rapport van de taxateur opvragen.*Vervallen/s }).waitFor();
  });

  it('keeps every filter of the agenda in the address, and takes it along to the other views', async () => {
    const { page } = prosecutor;
    await open(prosecutor, '/termijnen', /^Termijnen/);
    await page.getByRole('button', { name: 'Alle', exact: true }).click();
    await page.getByLabel('Welke regel').selectOption('NL-56');
    await page.getByLabel('Behandelaar').selectOption({ label: 'Samira Haddou' });
    await page.waitForURL(/person=/);
    await page.reload();
    await settled(page);

    expect(await page.getByLabel('Welke regel').inputValue()).toBe('NL-56');
    await page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Lijst' }).click();
    await page.getByRole('heading', { level: 1, name: /^Termijnlijst/ }).waitFor();
    expect(page.url()).toMatch(/rule=NL-56/);
    expect(page.url()).toMatch(/person=/);
  });

  it('walks through the month with the arrow keys, names its holidays, and shows the deadlines of a day', async () => {
    const { page } = prosecutor;
    await open(prosecutor, '/termijnen/maand?scope=all&month=2026-12', /^Termijnen per maand/);
    await page.getByText('eerste kerstdag').waitFor();
    await page.locator('[data-date="2026-12-01"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focusedDate(page)).toBe('2026-12-09');
    await page.keyboard.press('End');
    expect(await focusedDate(page)).toBe('2026-12-13');

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /zondag 13 december 2026/ }).waitFor();
    await page.locator('[data-date="2026-12-13"]').focus();
    await page.keyboard.press('PageDown');
    await page.waitForURL(/month=2027-01/);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-date') === '2027-01-13');
  });

  it('shows what is left of each clock between states, what presses most on top', async () => {
    const { page } = prosecutor;
    await open(prosecutor, '/termijnen/bord', /^Termijnbord/);
    await page.getByRole('list', { name: 'Termijnbord' }).getByRole('listitem').first().waitFor();

    const ends = await page.locator('.board-row time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(ends).toEqual([...ends].sort());
    expect(await page.locator('.board-left strong').first().innerText()).toMatch(/\d/);
  });

  it('prints every deadline of the filter on paper, without the frame around it', async () => {
    const { page } = prosecutor;
    await open(prosecutor, '/termijnen/lijst?scope=all', /^Termijnlijst/);
    const rows = await page.locator('tr:not(.print-why)').count();
    const [counted] = await office.database.query<{ count: string }>(`SELECT count(*) FROM deadline d JOIN case_file c ON c.id = d.case_id JOIN app_user u ON u.login = 'officier'
      WHERE d.state = 'open' AND (u.id = ANY (c.member_ids) OR (c.classification = 'normal' AND c.unit_id = ANY (u.unit_ids)))`);
    await page.emulateMedia({ media: 'print' });

    expect(rows - 1).toBe(Number(counted?.count));
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.getByRole('table').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('says beside an item which decision comes next, and leads from the number of today to the list of what waits', async () => {
    const { page } = prosecutor;
    await open(prosecutor, '/onbeslist?scope=all&which=held', /^Onbeslist/);
    const silences = await page.locator('tbody tr td:nth-child(3) strong').allInnerTexts();
    const days = silences.map((text) => Number.parseInt(text, 10));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Volgende beslissing' }).waitFor();

    await open(prosecutor, '/', /^Vandaag/);
    const count = await page.getByRole('heading', { level: 2, name: /Wacht op (mijn )?beslissing|beslissing/i }).first().innerText();
    await page.getByRole('region', { name: /beslissing/i }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Onbeslist/ }).waitFor();
    await settled(page);
    expect(await page.locator('.page-count').innerText()).toContain(/\d+/.exec(count)?.[0] ?? 'no number');
  });

  it('hands all deadlines of a person over after showing them, and records an absence with a deputy', async () => {
    const { page } = lead;
    await open(lead, '/waarneming', /^Deputies/);
    await page.getByRole('button', { name: 'Absence of Samira Haddou' }).click();
    await page.getByRole('dialog').getByLabel('Who stands in?').fill('Marit');
    await page.getByRole('option', { name: 'Marit van Loon' }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Samira Haddou Away/ }).waitFor();

    await page.getByRole('link', { name: 'Hand over all deadlines of Samira Haddou' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hand over all deadlines/ }).waitFor();
    await page.getByLabel('To', { exact: true }).fill('Marit');
    await page.getByRole('option', { name: 'Marit van Loon' }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByRole('table').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByLabel('Reason').fill('Away until further notice');
    await page.getByRole('button', { name: /^Hand over \d+ deadlines?$/ }).click();
    await page.getByText(/\d+ deadlines? (was|were) handed over/).waitFor();

    const [left] = await office.database.query<{ count: string }>(`SELECT count(*) FROM deadline d JOIN app_user u ON u.id = d.assignee_id WHERE u.login = 'beslag' AND d.state IN ('open', 'not-started')`);
    expect(Number(left?.count)).toBe(0);
  });
});

const focusedDate = (page: Page): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('data-date'));

/** Waits until nothing on the page is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}
