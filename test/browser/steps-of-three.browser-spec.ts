import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

describeInBrowser('a return that needs three people', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let lead: SignedIn;
  let itemId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    [officer, lead] = [await office.signIn('asset-officer'), await office.signIn('prosecutor', { width: 390 })];
    const [car] = await office.database.query<{ id: string; version: number }>(`SELECT id, version FROM item WHERE description = 'Volkswagen Golf R, donkerblauw'`);
    if (!car) throw new Error('The demo has no such car.');
    itemId = car.id;
    await orderReturn(lead.page, car);
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  const orderReturn = (page: Page, car: { readonly id: string; readonly version: number }): Promise<void> =>
    page.evaluate(async (item) => {
      const body = { kind: 'return', capacity: 'prosecutor', decidedOn: new Date().toISOString().slice(0, 10), ground: 'nl-sv-116-1', reason: 'Niet meer van belang.', items: [{ id: item.id, version: item.version }] };
      const answer = await fetch('/api/v1/decisions', { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    }, car);

  it('is asked on the page of the item', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await page.getByRole('button', { name: 'Goedkeuring vragen: Teruggeven' }).click();
    await page.getByRole('dialog').getByLabel(/Toelichting|Reden/).fill('De eigenaar komt het vrijdag halen.');
    await shot(page, 'step-ask');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Goedkeuring vragen', exact: true }).click();
    await page.getByText('Wacht op goedkeuring: Teruggeven').waitFor();
    await shot(page, 'step-waits');
    expect(complaints).toEqual([]);
  });

  it('shows on a narrow screen exactly what is approved, and then waits for a third person', async () => {
    const { page, complaints } = lead;
    await page.goto(`${office.app.url}/goedkeuren`);
    await page.getByText('De eigenaar komt het vrijdag halen.').waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain('Teruggeven');
    expect(shown).toContain('Volkswagen Golf R, donkerblauw');
    await shot(page, 'step-approve');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Goedkeuren', exact: true }).click();
    await page.getByText('Goedgekeurd. Een derde persoon voert het uit.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands approved on the page of the item, for a third person to carry out', async () => {
    const { page } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${itemId}`);
    await page.getByRole('heading', { name: 'Goedgekeurd, wacht op uitvoering' }).waitFor();
    await shot(page, 'step-agreed');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
