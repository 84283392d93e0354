import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

describeInBrowser('photos and documents', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let watch: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer');
    const [row] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description = 'Polshorloge Rolex Submariner'`);
    watch = row?.id ?? '';
  }, 180_000);

  afterAll(() => office?.close());

  const aPhoto = async (name: string, background: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background } }).jpeg().toBuffer(),
  });
  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const chooser = (page: Page) => page.getByRole('dialog').locator('input[type=file][multiple]');
  const drawn = (page: Page, photos: number): Promise<unknown> =>
    page.waitForFunction((count) => [...document.querySelectorAll<HTMLImageElement>('.photo-grid img')].filter(({ naturalWidth }) => naturalWidth > 0).length >= count, photos);

  it('several at once are sent one after the other, and show themselves when they have left quarantine', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen/${watch}`);
    await page.getByRole('button', { name: "Foto's toevoegen" }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Foto maken' }).waitFor();
    expect(await page.getByRole('dialog').locator('input[type=file][capture=environment][accept="image/*"]').count()).toBe(1);
    await chooser(page).setInputFiles([await aPhoto('Voorkant.jpg', '#274060'), await aPhoto('Achterkant.jpg', '#603027')]);

    await page.getByText('2 van 2 bewaard').waitFor();
    await shot(page, 'files-upload');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
    await drawn(page, 2);
    await shot(page, 'files-item');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('one that did not arrive says so, and is sent again without being kept twice', async () => {
    const { page } = officer;
    await page.route('**/documents', (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()), { times: 1 });
    await page.getByRole('button', { name: "Foto's toevoegen" }).click();
    await chooser(page).setInputFiles([await aPhoto('Serienummer.jpg', '#306027')]);
    await page.getByText('Geen verbinding. De foto is niet bewaard.').waitFor();
    await shot(page, 'files-failed');

    await page.getByRole('button', { name: 'Opnieuw sturen: Serienummer.jpg' }).click();

    await page.getByText('1 van 1 bewaard').waitFor();
    expect(await office.database.query(`SELECT 1 FROM document WHERE item_id = $1 AND title = 'Serienummer'`, [watch])).toHaveLength(1);
    await page.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
    await drawn(page, 3);
  });

  it('are looked at large, with the arrow keys from one to the next, and tell their versions and hashes', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Serienummer' }).click();
    await page.getByRole('img', { name: 'Foto: Serienummer' }).waitFor();
    await page.getByText('Keten heel').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('img', { name: 'Foto: Achterkant' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('img', { name: 'Foto: Serienummer' }).waitFor();

    await page.getByRole('button', { name: 'Nieuwe versie' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles([await aPhoto('Serienummer-scherp.jpg', '#60274f')]);
    await page.getByLabel('Waarom is er een nieuwe versie?').fill('De eerste was onscherp');
    await page.getByRole('dialog').getByRole('button', { name: 'Nieuwe versie' }).click();

    await page.getByText('Reden: De eerste was onscherp').waitFor();
    await page.getByRole('link', { name: 'Versie 1 opslaan' }).waitFor();
    await page.getByRole('img', { name: 'Foto: Serienummer' }).waitFor();
    await shot(page, 'files-viewer');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('stand in the list of the case with what the scanner said, on a phone too', async () => {
    const phone = await office.signIn('asset-officer', { width: 390 });
    const [row] = await office.database.query<{ case_id: string }>('SELECT case_id FROM item WHERE id = $1', [watch]);
    await phone.page.goto(`${office.app.url}/dossiers/${row?.case_id}/documenten`);
    await phone.page.getByRole('button', { name: 'Serienummer' }).waitFor();
    await phone.page.getByText('Niet gescand').first().waitFor();
    await shot(phone.page, 'files-case-phone');

    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessibilityViolations(phone.page)).toEqual([]);
    await phone.page.goto(`${office.app.url}/voorwerpen/${watch}`);
    await drawn(phone.page, 3);
    await phone.page.getByRole('button', { name: 'Voorkant' }).click();
    await phone.page.getByRole('img', { name: 'Foto: Voorkant' }).waitFor();
    await shot(phone.page, 'files-viewer-phone');
    expect(await accessibilityViolations(phone.page)).toEqual([]);
  });
});
