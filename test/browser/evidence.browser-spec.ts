import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { handSealer, type HandSealer } from '../evidence/support/hand-sealer.js';
import { unpack } from '../evidence/support/unpack.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('an evidence package on the screen', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let sealer: HandSealer;
  let caseId: string;
  let itemId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    sealer = await handSealer(office.database);
    lead = await office.signIn('prosecutor');
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    const [car] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description = 'Volkswagen Golf R, donkerblauw'`);
    itemId = car?.id ?? '';
  }, 180_000);

  afterAll(async () => {
    await sealer?.stop();
    await office?.close();
  });

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const card = (page: Page) => page.getByRole('region', { name: 'Bewijspakket' });

  it('is refused with the reason as long as nothing seals the log', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await card(page).getByRole('button', { name: 'Pakket maken' }).click();
    await card(page).getByRole('alert').getByText('Zonder verzegeling bewijst een pakket niets').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('of an item is made with one button, and becomes a link by itself when it is sealed', async () => {
    const { page, complaints } = lead;
    await sealer.seal();
    await card(page).getByRole('button', { name: 'Pakket maken' }).click();
    await card(page).getByText('Wordt verzegeld…').waitFor();
    await shot(page, 'evidence-item');
    await sealer.seal();
    const link = card(page).getByRole('link', { name: /Pakket van .* downloaden/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);

    const folder = path.join(sealer.folder, 'browser');
    expect(await unpack(readFileSync(await download.path()), folder)).toContain('overview.pdf');
    expect(download.suggestedFilename()).toMatch(/^zegel-.*\.zip$/);
    if (process.env['SHOTS']) await download.saveAs(`${process.env['SHOTS']}/evidence.zip`);
    expect(complaints.filter((each) => !each.includes('409'))).toEqual([]);
  });

  it('of a case stands above its log, in both languages, for who may see the log', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/dossiers/${caseId}/logboek`);
    await card(page).getByRole('button', { name: 'Pakket maken' }).click();
    await card(page).getByText('Wordt verzegeld…').waitFor();
    await sealer.seal();
    await card(page).getByRole('link', { name: /downloaden/ }).waitFor();
    await shot(page, 'evidence-case');
    expect(await accessibilityViolations(page)).toEqual([]);
    await inEnglish(page);
    await page.getByRole('region', { name: 'Evidence package' }).getByRole('link', { name: /Download the package of/ }).waitFor();

    const custodian = await office.signIn('custodian');
    await custodian.page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await custodian.page.getByRole('heading', { name: 'Volkswagen Golf R, donkerblauw' }).waitFor();
    expect(await card(custodian.page).count()).toBe(0);
  });
});
