import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('the log for who checks it', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 180_000);

  afterAll(() => office?.close());

  it.each([
    ['nl-NL', 1440, 'Logboek', 'Soort', 'Handeling', 'Heel het logboek bekeken', 'Dossier of voorwerp', 'Er is geen dossier of voorwerp met dit nummer.', 'Exporteren', 'De export is klaar.'],
    ['en-GB', 390, 'Log', 'Kind', 'Act', 'Whole log viewed', 'Case or item', 'There is no case or item with this number.', 'Export', 'The export is ready.'],
  ] as const)('shows who did what, narrowed by what one looks for, and goes out as a file, in %s at %i px', async (locale, width, title, kind, act, viewed, number, unknown, take, taken) => {
    const { page, complaints } = await office.signIn('auditor', { locale, width });
    if (locale === 'en-GB') await inEnglish(page);
    await page.goto(`${office.app.url}/logboek`);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByRole('combobox', { name: kind, exact: true }).selectOption('alteration');
    await page.waitForURL(/kind=alteration/);
    await page.locator('time').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/log-${width}.png` });

    await page.getByRole('combobox', { name: kind, exact: true }).selectOption('');
    await page.getByRole('combobox', { name: act, exact: true }).selectOption('log.search');
    await page.getByText(viewed).and(page.locator(':not(option)')).first().waitFor();

    await page.getByRole('button', { name: take }).click();
    const dialog = page.getByRole('dialog');
    const start = dialog.getByRole('button', { name: take });
    await start.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const saved = page.waitForEvent('download');
    await start.click();
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`^${title.toLowerCase()}-\\d{4}-\\d{2}-\\d{2}\\.xlsx$`));
    await dialog.getByText(taken).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/log-export-${width}.png` });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('searchbox', { name: number }).fill('Z1999-999999');
    await page.getByText(unknown).waitFor();
    await page.getByRole('button', { name: take }).and(page.locator('[aria-disabled=true]')).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });
});
