import type { Page } from 'playwright-core';
import { eventually } from '../../libs/platform/test/support/eventually.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { inEnglish } from './in-english.js';
import { typeDate } from './type-date.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

/** As the date field takes it, so many days from now. */
function inDays(days: number): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric' }).format(Date.now() + days * 86_400_000).replaceAll('-', '');
}

describeInBrowser('keeping and destroying on the screen', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let administrator: SignedIn;
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
    const ending = page.getByRole('button', { name: /^Stop tot en met .* beëindigen$/ });
    const before = (await ending.getAttribute('aria-label')) ?? '';
    await page.getByRole('button', { name: /^Stop tot en met .* verlengen$/ }).click();
    await typeDate(page, 'Laatste dag', inDays(90));
    await page.getByRole('dialog').getByLabel('Reden').fill('Zitting verplaatst.');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop verlengen' }).click();
    // The hold stands there as it was extended: it ends on that version.
    await page.getByRole('button', { name: before, exact: true }).waitFor({ state: 'detached' });
    await ending.click();
    await page.getByRole('dialog').getByLabel('Reden').fill('Klaagschrift afgedaan.');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop beëindigen' }).click();
    await page.getByText(/Beëindigd door .* Klaagschrift afgedaan\./).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await shot(page, 'hold-ended-narrow');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('who keeps the terms sets one for the office, marked as its own, and sees what falls due', async () => {
    await office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE case_file SET status = 'closed' WHERE id = '${caseId}';
      INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, actor_id, actor_name, actor_roles, act, request_id)
      VALUES (gen_random_uuid(), 'case.closed', '${caseId}', 'case', '${caseId}', current_date - 800, gen_random_uuid(), 'x', '{}', 'case.transition', 'x'); END $$`);
    administrator = await office.signIn('legal-administrator');
    const { page, complaints } = administrator;
    await page.goto(`${office.app.url}/bewaren`);
    await page.getByText('Er loopt niets af', { exact: true }).waitFor();
    await page.getByText(/Nog zonder termijn/).waitFor();
    await shot(page, 'retention-empty');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Termijn vaststellen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Regime').selectOption('wjsg');
    await dialog.getByLabel('Aantal maanden').fill('24');
    await typeDate(page, 'Vanaf', inDays(0));
    await dialog.getByLabel('Besluit waarop dit rust').fill('Besluit van het bureau.');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Termijn vaststellen' }).click();
    await page.getByRole('row', { name: /Vernietigen .* Eigen termijn van het bureau/ }).first().waitFor();
    await page.getByRole('table', { name: 'Wat afloopt' }).getByRole('row').nth(1).waitFor();
    await shot(page, 'retention-due');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a list is drawn up, signed by two people, and carried out', async () => {
    const { page } = administrator;
    await page.getByRole('button', { name: 'Lijst opmaken' }).click();
    await page.getByRole('heading', { name: /^Vernietigingslijst \d+$/ }).waitFor();
    await page.getByText('Staat op de lijst').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ondertekenen' }).click();
    await page.getByText('Nog 1 handtekening nodig, van iemand anders').waitFor();
    expect(await page.getByRole('button', { name: 'Ondertekenen' }).count()).toBe(0);
    await shot(page, 'destruction-signed-once');
    const head = await office.signIn('team-lead', { width: 390 });
    await head.page.goto(page.url());
    await head.page.getByRole('button', { name: 'Ondertekenen' }).click();
    await head.page.getByRole('button', { name: 'Ondertekenen' }).waitFor({ state: 'detached' });
    await eventually(async () => (await office.database.query<{ state: string }>('SELECT state FROM destruction_list')).every(({ state }) => state === 'executed'), 'the list is carried out');
    await head.page.reload();
    await head.page.getByText(/^Vernietigd/).waitFor();
    await shot(head.page, 'destruction-executed-narrow');
    expect(await accessibilityViolations(head.page)).toEqual([]);
    await lead.page.goto(`${office.app.url}/dossiers/${caseId}`);
    await lead.page.getByRole('alert').waitFor();
    expect(head.complaints).toEqual([]);
  });

  it('a case is restricted with a ground and a reason, is gone for its own prosecutor, and comes back', async () => {
    const other = await idOf(office.database, 'Onderzoek Kornoelje');
    const head = await office.signIn('team-lead');
    const { page } = head;
    await page.goto(`${office.app.url}/dossiers/${other}`);
    await page.getByRole('button', { name: 'Dossier beperken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Grond').selectOption('accuracy-contested');
    await dialog.getByLabel('Reden').fill('Betwist door de beslagene.');
    await shot(page, 'restrict');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Dossier beperken' }).click();
    await page.getByRole('button', { name: 'Beperking opheffen' }).waitFor();
    await shot(page, 'restricted');
    expect(await accessibilityViolations(page)).toEqual([]);
    await lead.page.goto(`${office.app.url}/dossiers/${other}`);
    await lead.page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Beperking opheffen' }).click();
    await page.getByRole('dialog').getByLabel('Reden').fill('Gegevens kloppen.');
    await page.getByRole('dialog').getByRole('button', { name: 'Beperking opheffen' }).click();
    await page.getByText(/Opgeheven door .* Gegevens kloppen\./).waitFor();
    await lead.page.goto(`${office.app.url}/dossiers/${other}`);
    await lead.page.getByRole('button', { name: 'Stop plaatsen' }).waitFor();
    expect(head.complaints).toEqual([]);
  });

  it('is read in English', async () => {
    const { page } = administrator;
    await page.goto(`${office.app.url}/bewaren`);
    await inEnglish(page);
    await page.getByRole('heading', { name: 'Keeping and destroying' }).waitFor();
    await page.getByText('Term of the office itself').first().waitFor();
    await page.getByRole('link', { name: /^Destruction list/ }).click();
    await page.getByText(/Carried out at .*: 1 destroyed, 0 not/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
