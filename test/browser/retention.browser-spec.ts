import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { typeDate } from './type-date.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

/** As the date field takes it, so many days from now. */
function inDays(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}${month}${year}`;
}

describeInBrowser('keeping and destroying on the screen', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('prosecutor');
    caseId = await idOf(office.database, 'Onderzoek Zandlijster');
  }, 180_000);

  afterAll(() => office?.close());

  it('a legal hold is placed on the page of the case, with who ordered it and its last day, and stands at its head', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/dossiers/${caseId}`);
    await page.getByText('Er loopt geen vernietigingsstop op dit dossier.').waitFor();
    await page.getByRole('button', { name: 'Stop plaatsen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Op last van').fill('Rechtbank Noord');
    await typeDate(page, 'Laatste dag', inDays(60));
    await dialog.getByLabel('Reden').fill('Klaagschrift loopt nog.');
    await shot(page, 'hold-place');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop plaatsen' }).click();
    await page.getByText('Klaagschrift loopt nog.').first().waitFor();
    await page.getByRole('term').filter({ hasText: 'Vernietigingsstop' }).waitFor();
    await shot(page, 'hold-placed');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a hold is extended and ended with a reason, and the reasons stay', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: /^Stop tot en met .* verlengen$/ }).click();
    await typeDate(page, 'Laatste dag', inDays(90));
    await page.getByRole('dialog').getByLabel('Reden').fill('Zitting verplaatst.');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop verlengen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Stop tot en met .* beëindigen$/ }).click();
    await page.getByRole('dialog').getByLabel('Reden').fill('Klaagschrift afgedaan.');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop beëindigen' }).click();
    await page.getByText(/Beëindigd door .* Klaagschrift afgedaan\./).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await shot(page, 'hold-ended-narrow');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
