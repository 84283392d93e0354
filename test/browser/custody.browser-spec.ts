import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

interface Labelled {
  readonly id: string;
  readonly code: string;
}

describeInBrowser('the store', () => {
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
  const placeOf = async (path: string): Promise<Labelled> => {
    const [row] = await office.database.query<Labelled & Record<string, unknown>>('SELECT id, code FROM place WHERE path = $1', [path]);
    if (!row) throw new Error(`The demo has no place ${path}.`);
    return row;
  };
  const scan = async (page: Page, code: string): Promise<void> => {
    await page.keyboard.type(`ZG${code}`);
    await page.keyboard.press('Enter');
  };
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  it('gets a new shelf in its tree, without a complaint and nothing that WCAG 2.2 AA forbids', async () => {
    const { page, complaints } = keeper;
    await page.goto(`${office.app.url}/bewaring`);
    await page.getByRole('button', { name: 'Goederenkamer' }).click();
    await page.getByRole('heading', { level: 2, name: /Goederenkamer/ }).waitFor();
    await page.getByRole('button', { name: 'Plaats toevoegen' }).click();
    await page.getByRole('dialog').getByLabel('Naam').fill('Plank C');
    await page.getByRole('dialog').getByRole('button', { name: 'Plaats toevoegen' }).click();

    await page.getByRole('heading', { level: 2, name: 'Beslaghuis Noordstad › Goederenkamer › Plank C' }).waitFor();
    await shot(page, 'places');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes in by hand scanner: first the place, then the thing, which has its place at once', async () => {
    const { page, complaints } = keeper;
    const phone = await itemOf('Telefoon Samsung Galaxy S23');
    const shelf = await placeOf('Beslaghuis Noordstad › Goederenkamer › Plank B');
    await page.goto(`${office.app.url}/bewaring/zonder-plaats`);
    await page.getByText('Telefoon Samsung Galaxy S23').waitFor();
    await page.getByText('Incident').first().waitFor();
    await shot(page, 'unplaced');

    await page.goto(`${office.app.url}/bewaring/scannen?doen=verplaatsen`);
    await page.getByLabel('Scan eerst de plaats').waitFor();
    await scan(page, shelf.code);
    await page.getByLabel(/^Scan wat gaat naar/).waitFor();
    await scan(page, phone.code);
    await page.getByText('Telefoon Samsung Galaxy S23 staat nu in Beslaghuis Noordstad › Goederenkamer › Plank B').waitFor();
    await scan(page, 'ZZZZZZZ');
    await page.getByText(/geen code van een label/).waitFor();
    await shot(page, 'move');

    expect(await office.database.query('SELECT 1 FROM item_custody WHERE item_id = $1 AND place_id = $2', [phone.id, shelf.id])).toHaveLength(1);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });

  it('says where a thing is after four typed characters, on a phone too', async () => {
    const watch = await itemOf('Polshorloge Rolex Submariner');
    const phone = await office.signIn('custodian', { width: 390 });
    await phone.page.goto(`${office.app.url}/bewaring/scannen`);
    await phone.page.getByLabel(/^Scan een label/).fill(watch.code.slice(0, 4).toLowerCase());

    await phone.page.getByText('Polshorloge Rolex Submariner: Beslaghuis Noordstad › Kluis › Plank 2').waitFor();
    await shot(phone.page, 'find-phone');
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(phone.page)).toEqual([]);
  });

  it('reads a printed label through the camera', async () => {
    const car = await itemOf('Volkswagen Golf R, donkerblauw');
    const { page } = keeper;
    await page.goto(`${office.app.url}/bewaring/scannen`);
    const pdf = await page.evaluate(async (id) => {
      const answer = await fetch('/api/v1/labels', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ itemIds: [id], layout: 'single' }),
      });
      return [...new Uint8Array(await answer.arrayBuffer())];
    }, car.id);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(Uint8Array.from(pdf));
    const { data, width, height } = await document.getPage(0).render({ scale: 3, render: 'bitmap' });
    await page.evaluate(
      ({ pixels, width, height }) => {
        const canvas = globalThis.document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const drawing = canvas.getContext('2d');
        const bytes = Uint8ClampedArray.from(atob(pixels), (character) => character.charCodeAt(0));
        const draw = (): void => drawing?.putImageData(new ImageData(bytes, width, height), 0, 0);
        setInterval(draw, 100);
        draw();
        navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
      },
      { pixels: Buffer.from(data).toString('base64'), width, height },
    );
    await page.getByRole('button', { name: 'Camera' }).click();

    await page.getByText('Volkswagen Golf R, donkerblauw: Beslaghuis Noordstad › Loods › Vak 14').waitFor({ timeout: 60_000 });
    await shot(page, 'find-camera');
  });

  it('is told on the page of an item: where it is, the seal, and every move', async () => {
    const { page } = keeper;
    const cash = await itemOf('Contant geld in sporttas');
    await page.goto(`${office.app.url}/voorwerpen/${cash.id}`);
    await page.getByRole('heading', { level: 2, name: 'Bewaring' }).waitFor();
    await page.getByText('Zonder gaten').waitFor();
    await page.getByRole('button', { name: 'Verplaatsen' }).click();
    await page.getByRole('dialog').getByLabel('Naar').fill('Plank 2');
    await page.getByRole('option', { name: /Kluis › Plank 2/ }).click();
    await page.getByRole('dialog').getByLabel(/Zegel zoals aangetroffen/).fill('Z-999999');
    await page.getByRole('dialog').getByRole('button', { name: 'Verplaatsen' }).click();

    await page.getByText('Verbroken, aangetroffen: Z-999999').waitFor();
    await page.waitForFunction(() => document.querySelector('main dl')?.textContent?.includes('Plank 2'));
    await shot(page, 'item');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
