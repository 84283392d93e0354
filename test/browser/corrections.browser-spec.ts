import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { typeDate } from './type-date.js';

const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

describeInBrowser('the dialog that corrects a fact', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('prosecutor');
    caseId = await idOf(office.database, 'Onderzoek Kornoelje');
    await recordInBrowser(lead.page, { complaint: 'RK 26/77', privileged: true });
    await lead.page.goto(`${office.app.url}/dossiers/${caseId}/tijdlijn`);
  }, 180_000);

  afterAll(() => office?.close());

  const recordInBrowser = (page: Page, data: object): Promise<number> =>
    page.evaluate(
      async ([inCase, fields]) => {
        const answer = await fetch(`/api/v1/cases/${inCase}/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ type: 'complaint.filed', subjectType: 'case', subjectId: inCase, occurredOn: '2026-03-05', data: fields }),
        });
        return answer.status;
      },
      [caseId, data] as const,
    );

  /** The entries of the complaint on the timeline, the newest record of it first. */
  const complaints = (): Locator => lead.page.getByRole('listitem').filter({ hasText: 'Klaagschrift ingediend' });
  const open = async (): Promise<Locator> => {
    await complaints().getByRole('button', { name: 'Verbeteren' }).first().click();
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel(/Reden/).waitFor();
    return dialog;
  };

  it('says at its field what is no correction, and is easy to read for everyone, on a phone too', async () => {
    const dialog = await open();
    await dialog.getByLabel(/Reden/).fill('Nog eens gekeken.');
    await dialog.getByRole('button', { name: 'Verbeteren' }).click();

    await dialog.getByText('Dit staat er al zo.').first().waitFor();
    expect(await accessibilityViolations(lead.page)).toEqual([]);
    await lead.page.setViewportSize({ width: 390, height: 900 });
    await shot(lead.page, 'correct-phone');
    expect(await lead.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await lead.page.setViewportSize({ width: 1440, height: 900 });
    await shot(lead.page, 'correct');
  });

  it('corrects the day and a field, and the timeline shows both values and the reason', async () => {
    const dialog = lead.page.getByRole('dialog');
    await typeDate(lead.page, 'Gebeurd op', '03032026');
    await dialog.getByLabel('Klager is verschoningsgerechtigd').selectOption({ label: 'Nee' });
    await dialog.getByLabel(/Reden/).fill('Het stempel van de griffie is van de derde.');
    await dialog.getByRole('button', { name: 'Verbeteren' }).click();
    await dialog.waitFor({ state: 'detached' });

    const correction = complaints().filter({ hasText: 'Het stempel van de griffie is van de derde.' });
    await correction.waitFor();
    expect(await correction.locator('ul').first().innerText()).toMatch(/Gebeurd op: do 5 mrt 2026 → di 3 mrt 2026\s+Klager is verschoningsgerechtigd: Ja → Nee/);
    await shot(lead.page, 'corrected');
    expect(await accessibilityViolations(lead.page)).toEqual([]);
  });

  it('is shown with each deadline that it moved, as it was noted when that was planned anew', async () => {
    const moved = complaints().getByText(/^Beslissing op het beklag van een verschoningsgerechtigde: .+ → vervallen$/);
    await moved.waitFor();
    await shot(lead.page, 'moved-deadlines');
    expect(await accessibilityViolations(lead.page)).toEqual([]);
  });

  it('says that it never happened, and then asks nothing else', async () => {
    const dialog = await open();
    await dialog.getByLabel('Dit is nooit gebeurd').check();
    expect(await dialog.getByLabel('Klager is verschoningsgerechtigd').count()).toBe(0);
    await dialog.getByLabel(/Reden/).fill('Hoort bij een ander dossier.');
    await dialog.getByRole('button', { name: 'Verbeteren' }).click();
    await dialog.waitFor({ state: 'detached' });

    await complaints().filter({ hasText: 'Hoort bij een ander dossier.' }).waitFor();
    expect(lead.complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });

  it('stands beside steps that ask what is stated with them, so that there is less to correct', async () => {
    const { page } = lead;
    await page.goto(`${office.app.url}/dossiers/${caseId}`);
    await page.getByRole('button', { name: 'Hoger beroep vastleggen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hoger beroep vastleggen' }).click();

    await dialog.getByLabel('Ingesteld door').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await dialog.getByLabel('Ingesteld door').locator('option').allInnerTexts()).toEqual(expect.arrayContaining(['Verdachte of veroordeelde', 'Openbaar Ministerie', 'Beiden']));
    // Of the one suspect the case has, nobody has to say whose remedy it is.
    expect(await dialog.getByLabel(/^Verdachte/).count()).toBe(0);
    await shot(page, 'step');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
