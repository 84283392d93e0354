import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { tabTo } from './by-keyboard.js';
import { openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

describeInBrowser('the screens of deadlines without a mouse', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;

  beforeAll(async () => {
    office = await openDemoOffice();
    prosecutor = await office.signIn('prosecutor');
  }, 180_000);

  afterAll(() => office?.close());

  const settled = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
  /** A page of the menu by its shortcut. */
  const goTo = async (letter: string, heading: RegExp): Promise<Page> => {
    const { page } = prosecutor;
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(page);
    return page;
  };
  const typeDate = async (page: Page, ...parts: readonly string[]): Promise<void> => {
    // By its place and not by its role: the list of the field before it hides the others for as long as it is open.
    await tabTo(page, page.locator('.date-segments [role=spinbutton]').first());
    for (const part of parts) await page.keyboard.type(part);
  };

  it('the agenda is narrowed, a date explained, and the reader is back where he or she was', async () => {
    const page = await goTo('e', /^Termijnen/);
    await tabTo(page, page.getByRole('button', { name: 'Alle', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/scope=all/);
    await settled(page);
    await tabTo(page, page.getByLabel('Welke regel'));
    await page.keyboard.type('EU-24');
    await page.waitForURL(/rule=EU-24/);
    await settled(page);
    const link = page.getByRole('table').getByRole('link', { name: 'Plan voor het beheer van bevroren goed' }).first();
    await tabTo(page, link);
    await page.keyboard.press('Enter');

    const why = page.getByRole('dialog', { name: 'Waarom deze datum?' });
    await why.getByText('De wet noemt geen getal; het beleid streeft naar 5 dagen.').waitFor();
    expect(await why.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Plan voor het beheer van bevroren goed');
  });

  it('the board is reached from the agenda, and the reasons of its first clock from there', async () => {
    const page = await goTo('e', /^Termijnen/);
    await tabTo(page, page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Bord' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Termijnbord/ }).waitFor();
    const first = page.getByRole('list', { name: 'Termijnbord' }).getByRole('listitem').first();
    await tabTo(page, first.getByRole('link').first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Waarom deze datum?' }).getByText('Zo is gerekend').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('a term is computed with its steps', async () => {
    const page = await goTo('c', /Termijn berekenen/);
    await tabTo(page, page.getByLabel('Lengte'));
    await page.keyboard.type('14');
    await typeDate(page, '30', '04', '2026');
    await tabTo(page, page.getByRole('button', { name: 'Bereken' }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'De laatste dag' }).getByText('maandag 18 mei 2026', { exact: true }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('what if: the verdict of a case is supposed, and the plan stands beside the one of now', async () => {
    const { page, complaints } = prosecutor;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Zilvermeeuw');
    await page.getByRole('dialog').getByText(/Zilvermeeuw/).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Zilvermeeuw/ }).waitFor();
    await settled(page);
    await tabTo(page, page.getByRole('link', { name: /^Termijnen \d/ }));
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, page.getByText('Waarom deze datum?').first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Zo is gerekend').waitFor();
    await tabTo(page, page.getByRole('dialog').getByText('Wat als het een andere datum was?'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nu en dan' }).waitFor();
    await settled(page);
    await typeDate(page, '02', '01', '2026');
    await tabTo(page, page.getByRole('button', { name: 'Vergelijk' }));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Nu en dan' }).getByText('Verschuift').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('the month is walked through, and the list on paper is reached', async () => {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/termijnen`);
    await page.getByRole('heading', { level: 1, name: /^Termijnen/ }).waitFor();
    await settled(page);
    await tabTo(page, page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Maand' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Termijnen per maand/ }).waitFor();
    await tabTo(page, page.locator('[data-date][tabindex="0"]'));
    const before = await page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? '');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((day) => (document.activeElement?.getAttribute('data-date') ?? day) !== day, before);
    await tabTo(page, page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Lijst' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Termijnlijst/ }).waitFor();
  });
});
