import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const MILLISECONDS_A_DAY = 86_400_000;
const daysAgo = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() - days * MILLISECONDS_A_DAY);
const typed = (date: string): string => date.split('-').reverse().join('-');

describeInBrowser('an item', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let caseId: string;
  let itemId: string;
  let hiddenId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
    caseId = await idOf(office.database, 'Onderzoek Kornoelje');
    const [other] = await office.database.query<{ id: string }>(`SELECT id FROM case_file WHERE id <> $1 AND classification = 'normal' AND status NOT IN ('closed', 'retention') ORDER BY reference LIMIT 1`, [caseId]);
    hiddenId = await seizeInBrowser(officer.page, other?.id ?? '', 'Telefoon van een ander');
    await office.database.query(`UPDATE case_file SET classification = 'confidential', member_ids = '{}' WHERE id = $1`, [other?.id]);
    itemId = await seizeInBrowser(officer.page, caseId, 'Telefoon met barst');
  }, 180_000);

  afterAll(() => office?.close());

  const seizeInBrowser = (page: Page, id: string, description: string): Promise<string> =>
    page.evaluate(
      async ([inCase, words]) => {
        const things = [{ assetClass: 'electronics', description: words, estimatedValue: { amount: '260.00', currency: 'EUR' }, details: { deviceType: 'phone', imei: '490154203237518' } }];
        const answer = await fetch(`/api/v1/cases/${inCase}/seizures`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ seizedOn: '2026-02-02', grounds: ['nl-sv-94'], place: 'Industrieweg 40, Noordstad', things }),
        });
        return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
      },
      [id, description] as const,
    );
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  it('whose number a hidden case has says only whom to ask, and asks at a button', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await page.getByRole('heading', { name: /Ook elders bekend/ }).waitFor();
    await page.getByText(/^Bekend bij /).waitFor();
    await shot(page, 'known');
    expect(await page.getByText('Telefoon van een ander').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Navraag doen/ }).click();

    await page.getByText(/^Gevraagd op /).waitFor();
    await page.getByText('Hoofdstuk van de gecombineerde nomenclatuur (Eurostat)').waitFor();
    await shot(page, 'known-asked');
    expect(complaints).toEqual([]);
  });

  it('that another desk asks about says so to those of its case, who answer it there; who asked reads the answer, and not of what', async () => {
    const lead = await office.signIn('team-lead');
    for (const width of [1440, 390]) {
      await lead.page.setViewportSize({ width, height: 900 });
      await lead.page.goto(`${office.app.url}/voorwerpen/${hiddenId}`);
      await lead.page.getByRole('heading', { name: /Navraag door anderen/ }).waitFor();
      await lead.page.getByRole('button', { name: /^Antwoorden aan / }).click();
      const dialog = lead.page.getByRole('dialog');
      await dialog.getByLabel('Soort antwoord').selectOption({ label: width === 1440 ? 'Wie te bellen' : 'Geen antwoord, met reden' });
      await dialog.getByLabel(width === 1440 ? 'Naam, telefoon of adres' : 'Reden').fill(width === 1440 ? 'Vraag naar het team, 010 000 00 00.' : 'Meer kunnen wij niet zeggen.');
      expect(await accessibilityViolations(lead.page)).toEqual([]);
      await shot(lead.page, `known-answer-${width}`);
      await dialog.getByRole('button', { name: 'Antwoord versturen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await lead.page.getByText(width === 1440 ? 'Contact aangeboden' : 'Geen antwoord', { exact: true }).waitFor();
      expect(await accessibilityViolations(lead.page)).toEqual([]);
      await shot(lead.page, `known-answered-${width}`);
    }
    expect(lead.complaints).toEqual([]);

    const { page, complaints } = officer;
    await page.getByText('Meer kunnen wij niet zeggen.').first().waitFor();
    await shot(page, 'known-answers');
    expect(await page.getByText('Telefoon van een ander').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is shown as it was known on a day, with a banner and nothing to do, on a phone too', async () => {
    await office.database.query(
      `BEGIN; SET LOCAL session_replication_role = replica; UPDATE event SET recorded_at = recorded_at - interval '10 days' WHERE case_id = '${caseId}'; UPDATE decision SET recorded_at = recorded_at - interval '10 days' WHERE case_id = '${caseId}'; COMMIT`,
    );
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await page.getByRole('button', { name: 'Verbeteren' }).click();
    await page.getByRole('dialog').getByLabel('Omschrijving').fill('Telefoon zonder barst');
    await page.getByRole('dialog').getByLabel(/Reden/).fill('Beter gekeken.');
    await page.getByRole('dialog').getByRole('button', { name: 'Verbeteren' }).click();
    await page.getByRole('heading', { level: 1, name: /Telefoon zonder barst/ }).waitFor();
    await page.getByLabel('Zoals bekend op').fill(typed(daysAgo(5)));

    await page.getByText(/Dit is het verleden/).waitFor();
    await page.getByText('Feiten zoals toen bekend').first().waitFor();
    expect(new URL(page.url()).searchParams.get('op')).toBe(daysAgo(5));
    expect(await page.getByRole('button', { name: 'Verbeteren' }).count()).toBe(0);
    expect(await page.getByText('Telefoon zonder barst').count()).toBe(0);
    await shot(page, 'item-past');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await shot(page, 'item-past-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Terug naar nu' }).click();
    await page.getByRole('button', { name: 'Verbeteren' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands in its case as the case was known then', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/dossiers/${caseId}?op=${daysAgo(5)}`);
    await page.getByRole('link', { name: 'Telefoon met barst' }).waitFor();
    await shot(page, 'case-past');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(`${office.app.url}/dossiers/${caseId}?op=${daysAgo(40)}`);

    await page.getByText('Het register wist op die dag nog niet van dit dossier').waitFor();
    await page.getByRole('button', { name: 'Terug naar nu' }).click();
    await page.getByText('Telefoon zonder barst').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
