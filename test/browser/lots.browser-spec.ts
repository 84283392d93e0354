import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('a lot', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let lotId: string;
  let boxId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
    [lotId = '', boxId = ''] = await seizeInBrowser(officer.page, await idOf(office.database, 'Onderzoek Kornoelje'));
  }, 180_000);

  afterAll(() => office?.close());

  const seizeInBrowser = (page: Page, caseId: string): Promise<string[]> =>
    page.evaluate(async (id) => {
      const things = [
        { assetClass: 'electronics', description: 'Telefoons in een doos', quantity: '30', unit: 'piece', estimatedValue: { amount: '4500.00', currency: 'EUR' }, details: { deviceType: 'phone' } },
        { assetClass: 'other-goods', description: 'Verhuisdoos', details: {} },
      ];
      const answer = await fetch(`/api/v1/cases/${id}/seizures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ seizedOn: '2026-02-02', grounds: ['nl-sv-94'], place: 'Industrieweg 40, Noordstad', things }),
      });
      return ((await answer.json()) as { items: { id: string }[] }).items.map((item) => item.id);
    }, caseId);
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  /** The officer approves what waits. */
  async function approveIn(page: Page): Promise<void> {
    await page.goto(`${office.app.url}/goedkeuren`);
    await page.getByRole('button', { name: 'Goedkeuren', exact: true }).first().click();
    await page.getByText('Goedgekeurd en uitgevoerd').waitFor();
  }

  it('has three phones told apart by their own numbers, and says what is left while it is typed', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${lotId}`);
    await page.getByRole('button', { name: 'Splitsen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nog een deel' }).click();
    await dialog.getByRole('button', { name: 'Nog een deel' }).click();
    await dialog.getByText('Er blijft over: 27 stuks.').waitFor();
    for (const [place, imei] of ['490154203237518', '356938035643809', '352099001761481'].entries()) await dialog.getByLabel('IMEI').nth(place).fill(imei);
    await shot(page, 'lot-split');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Splitsen' }).click();
    // A machine that is too busy to answer says so in the dialog, which stays: then it is asked once more.
    await dialog.waitFor({ state: 'detached', timeout: 15_000 }).catch(() => dialog.getByRole('button', { name: 'Splitsen' }).click());

    await page.getByRole('heading', { name: 'Samenstelling' }).waitFor();
    await page.getByRole('cell', { name: '27 stuks' }).waitFor();
    await shot(page, 'lot-account');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes a part back when nothing happened to it, on a phone and in English too', async () => {
    const { page } = await office.signIn('custodian', { width: 390 });
    await inEnglish(page);
    const [part] = await office.database.query<{ id: string }>('SELECT id FROM item WHERE split_from_id = $1 ORDER BY number', [lotId]);
    await page.goto(`${office.app.url}/voorwerpen/${part?.id}`);
    await page.getByRole('button', { name: 'Undo the split' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Not to be told apart after all.');
    await shot(page, 'lot-undo-phone');
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the split' }).click();

    await page.getByText('Proposed. A second person must approve this.').waitFor();
    await approveIn(officer.page);
    await page.reload();
    await page.getByText('Joined with another').first().waitFor();
    await page.getByRole('cell', { name: /Telefoons in een doos/ }).first().waitFor();
    await shot(page, 'lot-joined-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await office.database.query('SELECT quantity FROM item WHERE id = $1', [lotId])).toEqual([{ quantity: '28' }]);
  });

  it('lies in a box of its case', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${lotId}`);
    await page.getByRole('button', { name: 'Zit in of hoort bij' }).click();
    await page.getByRole('dialog').getByLabel('Welk voorwerp').fill('Verhuisdoos');
    await page.getByRole('option', { name: /Verhuisdoos/ }).click();
    await shot(page, 'lot-arrange');
    await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByRole('cell', { name: /Verhuisdoos/ }).waitFor();
    await page.goto(`${office.app.url}/voorwerpen/${boxId}`);

    await page.getByRole('cell', { name: /Telefoons in een doos/ }).waitFor();
    await shot(page, 'lot-box');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
