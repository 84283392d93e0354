import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

const PATIENCE = 30_000; // the machine of the tests is shared

describeInBrowser('the administration of the rules', () => {
  let office: DemoOffice;
  let jurist: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    jurist = await office.signIn('legal-administrator');
  }, 180_000);

  afterAll(() => office?.close());

  it.each([
    ['the catalogue', '/regels'],
    ['a rule', '/regels/NL-34'],
    ['the files', '/regels/bestanden'],
    ['the equated days', '/regels/gelijkgestelde-dagen'],
    ['planning again', '/regels/herplannen'],
  ])('%s has nothing that WCAG 2.2 AA forbids, and fits a phone', async (name, path) => {
    const { page, complaints } = jurist;
    await page.goto(office.app.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    await picture(page, name);

    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('an advisory rule is promoted with the keyboard alone, and says by whom', async () => {
    const { page } = jurist;
    await page.goto(`${office.app.url}/regels/NL-34`);
    await page.getByRole('button', { name: 'Bekrachtigen' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Er is nog niets vastgelegd/).waitFor({ timeout: PATIENCE });
    await dialog.getByLabel('Reden').focus();
    await page.keyboard.type('Tekst gelezen in het Staatsblad');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bekrachtigen' }).focus();
    await page.keyboard.press('Enter');

    await page.getByText(/Bekrachtigd door Pim Oosterbaan/).first().waitFor({ timeout: PATIENCE });
    await page.getByRole('button', { name: 'Weer adviserend maken' }).waitFor();
  });

  it('a file with mistakes says which; a good one is previewed, put in force, and its cases are planned again', async () => {
    const { page, complaints } = jurist;
    await load(page, JSON.stringify({ pack: 'nl', jurisdiction: 'nl', revision: 'proef', rules: [] }));
    await page.getByText(/Noem in effectiveFrom/).first().waitFor({ timeout: PATIENCE });
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);

    await load(page, nextVersionOf('NL-01'));
    await page.getByText(/Er is nog niets vastgelegd/).waitFor({ timeout: PATIENCE });
    await settled(page);
    await picture(page, 'a file before it is applied');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByLabel('Reden').fill('Nieuw beleid');
    await page.getByRole('button', { name: 'In werking zetten' }).click();

    const job = page.getByRole('region', { name: /Nieuw regelbestand/ });
    await job.getByText(/Klaar\./).waitFor({ timeout: PATIENCE });
    await picture(page, 'a job that is done');
    await page.goto(`${office.app.url}/regels/NL-01`);
    await page.getByLabel('Vergelijk met').selectOption('1');
    await page.getByText('(anders)').first().waitFor();
    await picture(page, 'two versions');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('a decree is previewed and loaded', async () => {
    const { page } = jurist;
    await page.goto(`${office.app.url}/regels/gelijkgestelde-dagen`);
    await page.getByRole('button', { name: 'Besluit inlezen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jaar').fill('2029');
    await dialog.getByLabel(/^Dagen/).fill('2029-05-11');
    await dialog.getByLabel('Bron').fill('Besluit gelijkstelling 2029');
    await dialog.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    await dialog.getByText(/Er is nog niets vastgelegd/).waitFor({ timeout: PATIENCE });
    await picture(page, 'a decree');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Besluit inlezen' }).click();
    await dialog.waitFor({ state: 'detached', timeout: PATIENCE });
    await page.goto(`${office.app.url}/regels/gelijkgestelde-dagen`);
    await page.getByRole('rowheader', { name: '2029' }).waitFor();
  });

  it('are read by others, in English too, who cannot change them', async () => {
    const { page } = await office.signIn('prosecutor');
    await inEnglish(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('link', { name: 'NL-34' }).click();
    await page.getByRole('heading', { level: 1, name: /NL-34/ }).waitFor({ timeout: PATIENCE });

    expect(await page.getByRole('button', { name: /Make/ }).count()).toBe(0);
  });

  it('planning again is stopped and resumed with the keyboard, shows how far it is, and every page of it is read in English', async () => {
    const { page, complaints } = jurist;
    await office.app.worker.stop();
    await load(page, nextVersionOf('NL-02', 'stopped and resumed'));
    await page.getByLabel('Reden').fill('Nieuw beleid');
    await page.getByRole('button', { name: 'In werking zetten' }).click();
    await page.getByRole('region', { name: /Nieuw regelbestand/ }).first().waitFor();
    await inEnglish(page);
    const job = page.getByRole('region', { name: /^New file of rules: .*stopped and resumed/ });
    await job.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await job.getByText(/^Stopped\. 0 of (\d+|…) cases/).waitFor({ timeout: PATIENCE });
    expect(await job.getByRole('progressbar').getAttribute('value')).toBe('0');

    for (const path of ['', '/NL-34', '/bestanden', '/gelijkgestelde-dagen', '/herplannen']) {
      await page.goto(`${office.app.url}/regels${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await accessibilityViolations(page)).toEqual([]);
    }
    await office.app.worker.start();
    await job.getByRole('button', { name: 'Resume' }).focus();
    await page.keyboard.press('Enter');
    await job.getByText(/^Done\. (\d+) of \1 cases/).waitFor({ timeout: PATIENCE });
    expect(complaints).toEqual([]);
  });

  async function load(page: Page, content: string): Promise<void> {
    await page.goto(`${office.app.url}/regels/bestanden`);
    await page.locator('input[type=file]').setInputFiles({ name: 'proef.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Inlezen en controleren' }).click();
  }
});

/** A file with a next version of a rule, a day longer, in force from today. */
function nextVersionOf(id: string, revision = 'proef'): string {
  const { groups, rules } = JSON.parse(readFileSync('libs/deadlines/packs/nl.json', 'utf8')) as { groups: unknown; rules: { id: string; version: number; validFrom?: string; term: { n: number } }[] };
  const { validFrom: _, ...rule } = rules.find((each) => each.id === id) ?? { id, version: 0, term: { n: 0 } };
  const effectiveFrom = new Date().toISOString().slice(0, 10);
  return JSON.stringify({ pack: 'nl', jurisdiction: 'nl', revision, effectiveFrom, groups, rules: [{ ...rule, version: rule.version + 1, term: { ...rule.term, n: rule.term.n + 1 } }] });
}

/** For a person to look at, when asked for. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['ZEGEL_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}.png`, fullPage: true });
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}
