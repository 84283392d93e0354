import type { Page } from 'playwright-core';
import { goPastTheStateMachines } from '../../libs/documents/test/support/past-the-state-machines.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';
import { typeDate } from './type-date.js';

describeInBrowser('acts on many items', () => {
  let office: DemoOffice;
  let lead: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('team-lead');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const chooseAll = async (page: Page, filter: string): Promise<void> => {
    await page.goto(`${office.app.url}/voorwerpen?${filter}`);
    await page.getByRole('status').filter({ hasText: /^\d+ voorwerp/ }).waitFor();
    await page.getByLabel('Alle opgehaalde regels kiezen').check();
  };

  it('change facts, say of each what came of it, and are undone with a reason', async () => {
    const { page, complaints } = lead;
    await chooseAll(page, 'class=vehicle');
    await page.getByRole('button', { name: 'Bewerken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gegeven kiezen').selectOption({ label: 'Aantal sleutels' });
    await dialog.getByRole('textbox', { name: /^Aantal sleutels/ }).fill('7');
    await dialog.getByLabel('Gegeven kiezen').selectOption({ label: 'Verzekering' });
    await dialog.getByRole('textbox', { name: /^Verzekering/ }).fill('Onbekend');
    await dialog.getByLabel('Reden van de wijziging').fill('Geteld bij de intake.');
    await shot(page, 'bulk-edit');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewerken' }).click();

    await page.getByText('Klaar. Dit verslag blijft bewaard.').waitFor();
    await page.getByRole('cell', { name: 'Gelukt' }).first().waitFor();
    await page.getByText(/Aantal sleutels: 7; Verzekering: Onbekend/).waitFor();
    await shot(page, 'bulk-edit-report');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await dialog.getByLabel('Reden').fill('Toch niet geteld.');
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('cell', { name: 'Teruggezet' }).first().waitFor();
    const [left] = await office.database.query<{ count: string }>(`SELECT count(*) FROM item WHERE details->>'insurance' = 'Onbekend'`);
    expect(Number(left?.count)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are found again, each with its report', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/`);
    await page.getByRole('link', { name: 'Veel tegelijk' }).click();
    await page.getByRole('heading', { name: 'Handelingen op veel voorwerpen' }).waitFor();
    await page.getByRole('cell', { name: /Aantal sleutels: 7/ }).first().waitFor();
    await shot(page, 'bulk-list');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Voorwerpen bewerken' }).first().click();
    await page.getByText('Toch niet geteld.').waitFor();

    expect(complaints).toEqual([]);
  });

  it('decide on more than can be chosen by hand, in the background', async () => {
    const { page, complaints } = lead;
    await goPastTheStateMachines(office.database);
    await office.database.query(
      `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, details, seized_on)
       SELECT gen_random_uuid(), o.case_id, 1000 + n, c.reference || '-' || (1000 + n), 'documents', 'Ordner ' || n, o.status, o.status_event_id, '{}', o.seized_on
       FROM item o JOIN case_file c ON c.id = o.case_id, generate_series(1, 120) n WHERE o.id = (SELECT id FROM item WHERE status = 'maintained' ORDER BY reference LIMIT 1)`,
    );
    await chooseAll(page, 'class=documents');
    await page.getByRole('button', { name: 'Kies alle voorwerpen die passen' }).click();
    await page.getByRole('button', { name: 'Beslissen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Beslissing', { exact: true }).selectOption('keep');
    await dialog.getByLabel('Grondslag').selectOption('nl-sv-116-1');
    await dialog.getByLabel('Wie beslist').selectOption('prosecutor');
    await typeDate(page, 'Opnieuw bekijken op', '31122099');
    await dialog.getByLabel('Motivering').fill('Administratie is bewijs.');
    await shot(page, 'bulk-decide');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Beslissen' }).click();

    await page.getByText('Klaar. Dit verslag blijft bewaard.').waitFor();
    await page.getByRole('listitem').filter({ hasText: /^120 gelukt$/ }).waitFor();
    await shot(page, 'bulk-decided');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await dialog.getByText(/^Elke beslissing wordt met deze reden ingetrokken/).waitFor();
    await dialog.getByLabel('Reden').fill('Verkeerde mappen.');
    await shot(page, 'bulk-decide-undo');
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('listitem').filter({ hasText: /^120 teruggezet$/ }).waitFor();
    await shot(page, 'bulk-decide-undone');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('wait for whoever stopped them, and go on when asked', async () => {
    const { page, complaints } = lead;
    await office.app.worker.stop();
    await chooseAll(page, 'class=cash');
    await page.getByRole('button', { name: 'Bewerken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gegeven kiezen').selectOption({ label: 'Zak- of zegelnummer' });
    await dialog.getByRole('textbox', { name: /^Zak- of zegelnummer/ }).fill('Z-1');
    await dialog.getByLabel('Reden van de wijziging').fill('Eén zak.');
    await dialog.getByRole('button', { name: 'Bewerken' }).click();
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText(/^Gestopt bij 0 van \d+/).waitFor();
    await shot(page, 'bulk-stopped');
    expect(await accessibilityViolations(page)).toEqual([]);
    await office.app.worker.start();
    await page.getByRole('button', { name: 'Verdergaan' }).click();

    await page.getByText('Klaar. Dit verslag blijft bewaard.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('fit on a phone, in English too, and say what is here before there is anything', async () => {
    const phone = await office.signIn('custodian', { width: 390 });
    const { page, complaints } = phone;
    await page.goto(`${office.app.url}/reeksen`);
    await inEnglish(page);
    await page.getByText('Nothing was done to many items at once yet').waitFor();
    await shot(page, 'bulk-empty-phone');
    expect(await fits(page)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await lead.page.setViewportSize({ width: 390, height: 900 });
    await lead.page.goto(`${office.app.url}/reeksen`);
    await lead.page.getByRole('link', { name: 'Voorwerpen bewerken' }).first().waitFor();
    await shot(lead.page, 'bulk-list-phone');

    expect(await fits(lead.page)).toBe(true);
    expect(await accessibilityViolations(lead.page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
