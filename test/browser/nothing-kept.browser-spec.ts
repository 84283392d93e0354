import type { Page } from 'playwright-core';
import { openDemoOffice, type DemoOffice } from './demo-office.js';

/** T23: after signing out nothing of what was seen stays in the browser, and no page breaks the policy of content. */

let office: DemoOffice;

beforeAll(async () => {
  office = await openDemoOffice();
});

afterAll(() => office.close());

/** Everything a browser keeps for a site, but the program itself. */
const keptIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const caches = await globalThis.caches.keys();
    const requests = await Promise.all(caches.map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    const data = requests.flat().filter((path) => path.startsWith('/api/'));
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    // How far a page was scrolled is written when it is left, by numbers; where it names no record it tells of none.
    const scrolled = sessionStorage.getItem('tsr-scroll-restoration-v1_3') ?? '';
    const session = Object.keys(sessionStorage).filter((key) => key !== 'tsr-scroll-restoration-v1_3' || /[0-9a-f]{8}-[0-9a-f]{4}|\/(dossiers|voorwerpen)/.test(scrolled));
    return [...Object.keys(localStorage).map((key) => `local ${key}`), ...session.map((key) => `session ${key}`), ...databases, ...data.map((path) => `cache ${path}`)];
  });

async function lookAround(page: Page): Promise<void> {
  for (const address of ['/dossiers', '/voorwerpen', '/']) {
    await page.goto(new URL(address, page.url()).href);
    await page.getByRole('main').waitFor();
  }
}

it('nothing stays after signing out: no storage, no database, no answer of the API, no cookie; and the planted word is found', async () => {
  const { page, complaints } = await office.signIn('prosecutor');
  await lookAround(page);
  await page.evaluate(() => localStorage.setItem('planted', 'Blauwe Volkswagen'));
  const before = await keptIn(page);

  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.locator('input[type=password]').waitFor();

  expect(before).toContain('local planted');
  expect(await keptIn(page)).toEqual([]);
  // By which browser somebody came before, so that who guesses elsewhere does not slow them down, names nobody; the language that someone reads is no secret, and the page of signing in is in it.
  expect((await page.context().cookies()).filter(({ name, value }) => value !== '' && name !== 'zegel-language' && name !== 'zegel-browser')).toEqual([]);
  expect(complaints.filter((line) => /content security policy|refused to/i.test(line))).toEqual([]);

  await page.goBack();
  await page.locator('input[type=password]').waitFor();
});
