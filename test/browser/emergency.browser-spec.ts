import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { inEnglish } from './in-english.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

describeInBrowser('emergency access on the screen', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let lead: SignedIn;
  let caseId: string;
  let reference: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    [officer, lead] = [await office.signIn('custodian', { width: 390 }), await office.signIn('prosecutor')];
    caseId = await idOf(office.database, 'Onderzoek Zandlijster');
    const of = (role: string): string => `(SELECT id FROM app_user WHERE login = '${office.accounts.find((account) => account.role === role)?.login}')`;
    const [row] = await office.database.query<{ reference: string }>(
      `UPDATE case_file SET classification = 'confidential', lead_id = ${of('prosecutor')}, member_ids = array_append(array_remove(array_remove(member_ids, ${of('custodian')}), ${of('prosecutor')}), ${of('prosecutor')}) WHERE id = $1 RETURNING reference`,
      [caseId],
    );
    reference = row?.reference ?? '';
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  /** What the page asks for has come; a stream of news stays open for good. */
  const settled = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);

  it('is asked for with a number, a time and a reason; a number that cannot be opened is said at its field', async () => {
    const { page } = officer;
    await page.goto(`${office.app.url}/noodtoegang`);
    await page.getByText('Je hebt nog nooit een dossier in nood geopend.').waitFor();
    await page.getByLabel('Nummer van het dossier').fill('Z1999-000001');
    await page.getByLabel('Reden').fill('De auto staat bij de grens.');
    await page.getByRole('button', { name: 'In nood openen' }).click();
    await page.getByText('Er is geen dossier met dit nummer dat in nood geopend kan worden.').first().waitFor();
    await shot(page, 'emergency-refused');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('shows the case on a narrow screen under a banner that says until when, with nothing to press in it', async () => {
    const { page } = officer;
    await page.getByLabel('Nummer van het dossier').fill(reference);
    await page.getByRole('button', { name: 'In nood openen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Onderzoek Zandlijster' }).waitFor();
    await page.getByText(`Noodtoegang tot ${reference}`).waitFor();
    await page.getByText('In nood geopend door iemand van buiten het dossier').first().waitFor();
    await settled(page);
    await shot(page, 'emergency-case');
    expect(await page.getByRole('button', { name: /Beslag|Beslissen/ }).count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(`${office.app.url}/dossiers/${caseId}/voorwerpen`);
    await page.getByText('Bestelbus Opel Vivaro').first().waitFor();
    await settled(page);
    await shot(page, 'emergency-items');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is reviewed in English by who leads the case, and the case is gone at once', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/noodtoegang`);
    await inEnglish(page);
    await page.getByText('De auto staat bij de grens.').waitFor();
    await page.getByRole('button', { name: /^Review the emergency access/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Finding').selectOption('justified');
    await dialog.getByLabel('Explanation').fill('Right to do so.');
    await shot(page, 'emergency-review');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Review' }).click();
    await page.getByText('No emergency access waits for your review.').waitFor();
    await page.goto(`${office.app.url}/dossiers/${caseId}/personen`);
    await page.getByText('Right to do so.').waitFor();
    await shot(page, 'emergency-of-case');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);

    await officer.page.goto(`${office.app.url}/noodtoegang`);
    await officer.page.getByText('Right to do so.').waitFor();
    expect(await officer.page.getByText(`Noodtoegang tot ${reference}`).count()).toBe(0);
    await shot(officer.page, 'emergency-over');
    await officer.page.goto(`${office.app.url}/dossiers/${caseId}`);
    await officer.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await officer.page.getByText('Onderzoek Zandlijster').count()).toBe(0);
  });
});
