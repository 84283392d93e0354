import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice } from './demo-office.js';

/** A page of every screen: whatever stands in somebody's menu, and in the tabs of a case. A new page of either is opened by itself. */

/** Together they have every page of the menu. */
const ROLES = ['prosecutor', 'team-lead', 'asset-officer', 'system-administrator', 'auditor', 'partner'];
const MENU = 'nav.side-menu li';
const TABS = 'nav.tabs';

describeInBrowser('every page', () => {
  let office: DemoOffice;
  const seen = new Set<string>();

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 180_000);

  afterAll(() => office?.close());

  /** Opens what is linked there and nobody opened before. @returns what WCAG 2.2 AA forbids on it */
  const violationsBehind = async (page: Page, place: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const address of (await linksIn(page, place)).filter((each) => !seen.has(each))) {
      await open(page, place, address);
      seen.add(address);
      found.push(...(await accessibilityViolations(page)).map((violation) => `${address}: ${violation}`));
    }
    return found;
  };

  it.each(ROLES)('of the menu of %s that nobody before had has its heading, no complaint on the console and nothing that WCAG 2.2 AA forbids', async (role) => {
    const { page, complaints } = await office.signIn(role);

    expect(await violationsBehind(page, MENU)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of every menu was opened', () => {
    const pages = [...readFileSync('apps/web/src/features/frame/pages.ts', 'utf8').matchAll(/\{ to: '([^']+)', key:/g)].map(([, address = '']) => address);

    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((address) => !seen.has(address))).toEqual([]);
  });

  it('of a case has its heading, no complaint on the console and nothing that WCAG 2.2 AA forbids', async () => {
    const { page, complaints } = await office.signIn('prosecutor');
    await page.goto(`${office.app.url}/dossiers/${await idOf(office.database, 'Onderzoek Zilvermeeuw')}`);

    expect((await linksIn(page, TABS)).length).toBeGreaterThan(8);
    expect(await violationsBehind(page, TABS)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

async function linksIn(page: Page, place: string): Promise<readonly string[]> {
  const links = page.locator(`${place} a`);
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Opens the page behind a link and waits until nothing on it is loading any more; by the menu as people do, which is sooner than anew. */
async function open(page: Page, place: string, address: string): Promise<void> {
  if (place === MENU && new URL(page.url()).pathname !== address) {
    await page.locator('main h1').evaluate((heading) => heading.setAttribute('data-left', ''));
    await page.locator(`${place} a[href="${address}"]`).click();
    await page.locator('main h1[data-left]').waitFor({ state: 'detached' });
  } else {
    await page.goto(new URL(address, page.url()).href);
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}
