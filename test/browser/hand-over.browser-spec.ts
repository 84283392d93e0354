import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

interface Labelled {
  readonly id: string;
  readonly code: string;
}

describeInBrowser('a hand-over on the screen', () => {
  let office: DemoOffice;
  let keeper: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    keeper = await office.signIn('custodian');
  }, 180_000);

  afterAll(() => office?.close());

  const itemOf = async (description: string): Promise<Labelled> => {
    const [row] = await office.database.query<Labelled & Record<string, unknown>>('SELECT i.id, c.code FROM item i JOIN item_custody c ON c.item_id = i.id WHERE i.description = $1', [description]);
    if (!row) throw new Error(`The demo has no ${description}.`);
    return row;
  };
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const shelf = 'Beslaghuis Noordstad › Kluis › Plank 1';

  async function choosePlace(page: Page, typed: string, option: RegExp): Promise<void> {
    const field = page.getByRole('combobox', { name: 'Naar' });
    // A list that is open closes when the page scrolls: the field is brought into sight first, and the page has come to rest.
    await field.evaluate(async (element) => {
      element.scrollIntoView({ block: 'center' });
      await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
    });
    await field.fill(typed);
    await page.getByRole('option', { name: option }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  async function draw(page: Page, name: RegExp): Promise<void> {
    const pad = page.getByRole('img', { name });
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('There is nothing to sign on.');
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + 30 + step * 9, box.y + box.height / 2 + Math.sin(step) * 25);
    await page.mouse.up();
  }

  it('begins on the page of the item, takes more by scan, and is signed by drawing and by typing, with nothing that WCAG 2.2 AA forbids', async () => {
    const { page, complaints } = keeper;
    const [watch, cash] = [await itemOf('Polshorloge Rolex Submariner'), await itemOf('Contant geld in sporttas')];
    await page.goto(`${office.app.url}/voorwerpen/${watch.id}`);
    await page.getByRole('link', { name: 'Overdragen' }).click();
    await page.getByText(/Polshorloge Rolex Submariner/).first().waitFor();
    await page.getByLabel('Scan wat wordt overgedragen').focus();
    await page.keyboard.type(`ZG${cash.code}`);
    await page.keyboard.press('Enter');
    await page.getByText('Contant geld in sporttas staat op de lijst.').waitFor();
    await choosePlace(page, 'Jachthaven', /Jachthaven De Kom/);
    await page.getByLabel('Naam van wie overneemt').fill('P. de Haan');
    await page.getByLabel('Nieuw zegel').first().fill('Z-200001');
    await shot(page, 'hand-over-list');
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Naar het tekenen' }).click();
    await page.getByRole('heading', { name: 'Tekenen', exact: true }).waitFor();
    await draw(page, /Geeft af/);
    const taker = page.getByRole('group', { name: 'Neemt over: P. de Haan' });
    await taker.getByRole('button', { name: 'Naam typen' }).focus();
    await page.keyboard.press('Enter');
    await taker.getByLabel('Volledige naam van P. de Haan').fill('P. de Haan');
    await taker.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await shot(page, 'hand-over-sign');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Overdragen', exact: true }).last().click();
    await page.getByText(/Overdracht \d+ is vastgelegd/).waitFor();
    await page.getByRole('link', { name: /Ontvangstbewijs \d+/ }).waitFor();
    await shot(page, 'hand-over-done');
    expect(complaints).toEqual([]);
  });

  it('stands in the chain of the item, with its receipt to print again', async () => {
    const { page } = keeper;
    const watch = await itemOf('Polshorloge Rolex Submariner');
    await page.goto(`${office.app.url}/voorwerpen/${watch.id}`);
    await page.getByRole('link', { name: /Ontvangstbewijs \d+/ }).waitFor();
    await page.getByText('Zonder gaten').waitFor();
    await shot(page, 'hand-over-chain');

    const receipt = await page.getByRole('link', { name: /Ontvangstbewijs \d+/ }).getAttribute('href');
    const sizes = await page.evaluate(async (href) => Promise.all([1, 2].map(async () => (await (await fetch(href)).arrayBuffer()).byteLength)), receipt ?? '');
    expect(sizes[0]).toBeGreaterThan(5000);
    expect(sizes[0]).toBe(sizes[1]);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is received back against what it said: the one that came, the one that did not, and one that was not expected, on a phone', async () => {
    const { page } = await office.signIn('custodian', { width: 390 });
    const [watch, lamps] = [await itemOf('Polshorloge Rolex Submariner'), await itemOf('Kweeklampen en afzuiging')];
    const [place] = await office.database.query<Labelled & Record<string, unknown>>('SELECT id, code FROM place WHERE path = $1', [shelf]);
    const scan = async (code: string): Promise<void> => {
      await page.getByRole('textbox', { name: /^Scan/ }).fill(`ZG${code}`);
      await page.keyboard.press('Enter');
    };
    await page.goto(`${office.app.url}/bewaring/scannen?doen=ontvangen`);
    await page.getByLabel('Wat wordt verwacht').selectOption({ label: await page.getByRole('option', { name: /^Overdracht \d+/ }).first().innerText() });
    await page.getByText('0 van 2').waitFor();
    await scan(place?.code ?? '');
    await page.getByText(new RegExp(`Naar ${shelf}`)).waitFor();
    await scan(watch.code);
    await page.getByText('1 van 2').waitFor();
    await scan(lamps.code);
    await page.getByText(/Niet verwacht: Kweeklampen/).waitFor();
    await page.getByRole('button', { name: 'Klaar met ontvangen' }).click();
    await page.getByText('1 voorwerp is niet ontvangen.').waitFor();
    await shot(page, 'receive-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);

    const kept = page.getByRole('link', { name: /^Bewaard als ontvangst \d+/ });
    await kept.waitFor();
    const address = await kept.getAttribute('href');
    await page.getByRole('button', { name: /als niet ontvangen melden/ }).click();
    await page.getByText('gemeld', { exact: true }).waitFor();
    const cash = await itemOf('Contant geld in sporttas');
    expect(await office.database.query('SELECT 1 FROM item_custody WHERE item_id = $1 AND place_id IS NULL', [cash.id])).toHaveLength(1);

    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${office.app.url}/bewaring/ontvangsten`);
      await page.getByText('1 van 2 ontvangen, 1 niet verwacht').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await shot(page, `receivings-${width}`);
      await page.goto(`${office.app.url}${address ?? ''}`);
      await page.getByRole('heading', { name: /^Niet verwacht/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await shot(page, `receiving-${width}`);
    }
  });
});
