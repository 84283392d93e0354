import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const CODE = 'vier woorden op rij';
const PLACE = 'Kelder Havenkade 12';
const IMEI = '356938035643809';
/** The smallest picture that is one: a single grey dot. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

describeInBrowser('intake at the spot', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let page: Page;

  beforeAll(async () => {
    office = await openDemoOffice();
    officer = await office.signIn('asset-officer', { width: 390 });
    page = officer.page;
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());
  const entries = () => page.locator('.intake-entry');
  const inState = (state: string) => page.locator(`.intake-entry[data-state="${state}"]`);
  const queued = (count: number): Promise<void> => page.waitForFunction((wanted) => document.querySelectorAll('.intake-entry').length === wanted, count).then(() => undefined);
  const unlock = async (): Promise<void> => {
    await page.getByLabel('Code', { exact: true }).fill(CODE);
    await page.getByRole('button', { name: 'Openen' }).click();
    await page.getByRole('button', { name: 'Bewaren en volgende' }).waitFor();
  };
  const photograph = async (name: string): Promise<void> => {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: JPEG });
    await page.getByRole('img', { name: 'Foto 1' }).waitFor();
  };
  const takePhone = async (imei: string, make: string): Promise<void> => {
    await page.getByRole('button', { name: 'Elektronica en gegevensdragers' }).click();
    await page.getByLabel('IMEI', { exact: false }).first().fill(imei);
    await page.getByLabel('Merk').fill(make);
  };
  const keep = (): Promise<void> => page.getByRole('button', { name: 'Bewaren en volgende' }).click();
  /** Everything of the store of this device that could be read as text by whoever has the device. */
  const rawStore = (): Promise<string> =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('zegel-intake');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the store does not open'));
      });
      const rows = await Promise.all(
        [...database.objectStoreNames].map(
          (name) =>
            new Promise<[string, unknown[]]>((resolve) => {
              const request = database.transaction(name).objectStore(name).getAll();
              request.onsuccess = () => resolve([name, request.result]);
            }),
        ),
      );
      database.close();
      const latin = new TextDecoder('latin1');
      return JSON.stringify(Object.fromEntries(rows), (_, value: unknown) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? latin.decode(value) : value));
    });
  const itemsOf = (imei: string) => office.database.query<{ id: string; reference: string; seal: string | null; documents: string }>(
    `SELECT i.id, i.reference, i.seized_seal AS seal, (SELECT count(*) FROM document d WHERE d.item_id = i.id) AS documents
     FROM item i JOIN item_identifier n ON n.item_id = i.id WHERE n.normalised = $1 ORDER BY i.reference`,
    [imei],
  );

  it('is set up once with a code, and keeps the page on the device', async () => {
    await page.goto(`${office.app.url}/opname`);
    await page.getByLabel('Code', { exact: true }).fill('kort');
    await page.getByRole('button', { name: 'Code instellen' }).click();
    await page.getByText('Neem minstens 8 tekens.').waitFor();
    await shot('intake-1-code');
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByLabel('Code', { exact: true }).fill(CODE);
    await page.getByRole('button', { name: 'Code instellen' }).click();
    await page.getByLabel('Zaak').selectOption({ index: 1 });
    await page.getByLabel('Plaats', { exact: false }).first().fill(PLACE);
    await page.getByLabel('Nummer van de kennisgeving', { exact: false }).fill('KVI 2026/501');
    await page.getByRole('checkbox').first().check();
    await page.locator('.intake-page[data-kept="true"]').waitFor();
    await shot('intake-2-form');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('takes in one thing after the other without a network; case, place and grounds stay', async () => {
    await page.context().setOffline(true);
    await takePhone(IMEI, 'Fairphone');
    await page.getByLabel('Zegelnummer', { exact: false }).first().fill('Z 77-01');
    await photograph('toestel.jpg');
    await shot('intake-3-thing');
    expect(await accessibilityViolations(page)).toEqual([]);
    await keep();
    await queued(1);
    await page.getByText(PLACE).waitFor();

    await page.getByRole('button', { name: 'Contant geld' }).click();
    await page.getByLabel('Geteld bedrag', { exact: false }).first().fill('1250');
    await photograph('geld.jpg');
    await keep();
    await queued(2);

    await takePhone(IMEI.replace(/(.{6})/g, '$1 '), 'Nog een keer');
    await keep();
    await queued(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });

  it('opens again without a network, still has everything, and shows nothing of it to who reads the device', async () => {
    await page.goto(`${office.app.url}/opname`);
    await page.getByText('Er wachten 3 voorwerpen.').waitFor();
    await shot('intake-4-locked');
    const raw = await rawStore();
    await page.getByLabel('Code', { exact: true }).fill('vier woorden op rijk');
    await page.getByRole('button', { name: 'Openen' }).click();
    await page.getByText('Deze code opent de opname niet.').waitFor();
    await unlock();

    expect(await entries().count()).toBe(3);
    expect(await inState('waiting').count()).toBe(3);
    expect(raw.length).toBeGreaterThan(2_000);
    for (const telling of [PLACE, 'Havenkade', IMEI, 'Fairphone', 'KVI 2026', 'nl-sv-94', 'JFIF', 'toestel.jpg', 'assetClasses', 'Onderzoek']) expect(raw).not.toContain(telling);
    await shot('intake-5-alone');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('sends by itself when the network is back: each thing once with its photo, and the one that is there already is to be judged', async () => {
    await page.context().setOffline(false);
    await inState('doubted').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.intake-entry[data-state="sent"]').length === 2);

    const [phone, ...others] = await itemsOf(IMEI);
    expect(others).toEqual([]);
    expect([phone?.seal, phone?.documents]).toEqual(['Z 77-01', '1']);
    const cash = await office.database.query<{ documents: string }>(`SELECT (SELECT count(*) FROM document d WHERE d.item_id = i.id) AS documents FROM item i WHERE i.seized_place = $1 AND i.asset_class = 'cash'`, [PLACE]);
    expect(cash).toEqual([{ documents: '1' }]);
    await inState('doubted').getByText(phone?.reference ?? 'no phone', { exact: false }).waitFor();
    await shot('intake-6-judged');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('keeps what was never sent after signing out, closed, and says so first', async () => {
    await page.goto(`${office.app.url}/opname`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { name: 'Er staat nog iets op dit toestel' }).waitFor();
    await shot('intake-7-leave');
    await page.getByRole('button', { name: 'Toch afmelden' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    const { desks, vaults } = JSON.parse(await rawStore()) as { readonly desks: unknown[]; readonly vaults: unknown[] };
    await officer.signInAgain();
    await page.goto(`${office.app.url}/opname`);
    await page.getByText('Er wacht 1 voorwerp.').waitFor();
    await unlock();

    expect([desks.length, vaults.length, await inState('doubted').count()]).toEqual([0, 1, 1]);
  });

  it('records what looks alike beside it when a reason is given, and wipes it from the device', async () => {
    await inState('doubted').getByLabel('Waarom is dit een ander voorwerp?').fill('Gekloond IMEI, tweede toestel.');
    await inState('doubted').getByRole('button', { name: 'Toch vastleggen' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.intake-entry[data-state="sent"]').length === 1);

    expect(await itemsOf(IMEI)).toHaveLength(2);
    const { entries: kept, photos } = JSON.parse(await rawStore()) as { readonly entries: unknown[]; readonly photos: unknown[] };
    expect([kept, photos]).toEqual([[], []]);
  });

  it('takes a phone with number, make, seal and photo in six taps and three typed fields; the time the page itself takes is printed when asked for', async () => {
    const slow = await page.context().newCDPSession(page);
    await page.getByLabel('Zaak').selectOption({ index: 1 });
    await page.getByLabel('Plaats', { exact: false }).first().fill(PLACE);
    await page.getByRole('checkbox').first().check();
    const before = await entries().count();
    await page.evaluate(() => {
      const seen = { taps: 0, typed: new Set<string>(), busy: new Map<number, number>() };
      Object.assign(globalThis, { seen });
      document.addEventListener('click', (event) => void (event.isTrusted && (seen.taps += 1)), true);
      document.addEventListener('input', (event) => event.target instanceof HTMLInputElement && event.target.type === 'text' && seen.typed.add(event.target.name), true);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[]) if (entry.interactionId > 0) seen.busy.set(entry.interactionId, Math.max(entry.duration, seen.busy.get(entry.interactionId) ?? 0));
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    // A phone of some years ago has about a quarter of this processor.
    if (process.env['MEASURE'] === '1') await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });

    const type = async (label: string, text: string): Promise<void> => {
      await page.getByLabel(label, { exact: false }).first().click();
      await page.keyboard.type(text);
    };
    await page.getByRole('button', { name: 'Elektronica en gegevensdragers' }).click();
    await type('IMEI', '352099001761481');
    await type('Merk', 'Samsung');
    await type('Zegelnummer', 'Z7702');
    const camera = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Foto maken' }).click();
    await (await camera).setFiles({ name: 'toestel.jpg', mimeType: 'image/jpeg', buffer: JPEG });
    await page.getByRole('img', { name: 'Foto 1' }).waitFor();
    const from = Date.now();
    await keep();
    await queued(before + 1);
    const kept = Date.now() - from;
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });

    const { taps, typed, busy } = await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { taps: number; typed: Set<string>; busy: Map<number, number> } };
      return { taps: seen.taps, typed: seen.typed.size, busy: [...seen.busy.values()].reduce((sum, each) => sum + each, 0) };
    });
    expect([taps, typed]).toEqual([6, 3]);
    if (process.env['MEASURE'] === '1') process.stdout.write(`intake: ${taps} taps, ${typed} typed fields; the page was busy for ${Math.round(busy)} ms in all, and had the thing on the device ${kept} ms after the last tap\n`);
    await page.waitForFunction(() => document.querySelectorAll('.intake-entry:not([data-state="sent"])').length === 0);
  });

  it('leaves nothing on the device after signing out', async () => {
    await page.goto(`${office.app.url}/opname`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();

    expect(await page.evaluate(async () => [(await indexedDB.databases()).map(({ name }) => name), await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], [], 0]);
    expect(officer.complaints.filter((line) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED|400/.test(line))).toEqual([]);
  });
});
