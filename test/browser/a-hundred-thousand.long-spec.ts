import type { Browser, Page } from 'playwright-core';
import { givenManyItems } from '../e2e/support/many-items.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { openCase } from '../e2e/support/story.js';
import { accessibilityViolations, describeInBrowser, launchBrowser } from '../support/browser.js';

const ROWS = 100_000;
/** A screen of rows with those just above and below it. */
const MOST_DRAWN = 80;

interface Walk {
  readonly references: readonly string[];
  readonly mostDrawn: number;
}

describeInBrowser('a list of a hundred thousand things', () => {
  let office: RunningOffice;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    office = await startRunningOffice({ web: true });
    const reader = await office.enrol('prosecutor');
    const { id: caseId } = await openCase(reader.client, { unitId: office.unitId, leadId: reader.id });
    await givenManyItems(office.database, { caseId, actorId: reader.id, count: ROWS });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.locator('input').nth(0).fill(reader.login);
    await page.locator('input').nth(1).fill(reader.password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  it('is scrolled from the first to the last in the browser: every row once, in order, and never more in the page than a screen', async () => {
    await page.goto(`${office.url}/voorwerpen?sort=reference`);
    await page.getByRole('row').filter({ hasText: 'HT-000001' }).waitFor();
    const began = Date.now();

    const { references, mostDrawn } = await walk(page);

    if (process.env['MEASURE'] === '1') process.stdout.write(`scroll: ${ROWS} rows in ${Math.round((Date.now() - began) / 1000)} s, ${mostDrawn} rows in the page at most, ${await heapOf(page)} MB of JavaScript at the end\n`);
    expect(references).toEqual(Array.from({ length: ROWS }, (_, index) => `HT-${String(index + 1).padStart(6, '0')}`));
    expect(mostDrawn).toBeLessThan(MOST_DRAWN);
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 1_200_000);

  it('is gone through with End and Home', async () => {
    await page.locator('tr[data-index]').last().focus();
    await page.keyboard.press('Home');
    await page.locator('tr[data-index="0"]:focus').filter({ hasText: 'HT-000001' }).waitFor();
    await page.keyboard.press('End');
    await page.locator(`tr[data-index="${ROWS - 1}"]:focus`).filter({ hasText: `HT-${ROWS}` }).waitFor();
  }, 120_000);
});

/** Scrolls on to each row that was not drawn yet and waits until it is, reading every row that is drawn on the way. */
function walk(page: Page): Promise<Walk> {
  return page.evaluate(async (rows): Promise<Walk> => {
    const box = document.querySelector<HTMLElement>('.table-scroll');
    if (!box) throw new Error('There is no list.');
    const references: string[] = [];
    let mostDrawn = 0;
    while (references.length < rows) {
      const drawn = [...box.querySelectorAll<HTMLElement>('tr[data-index]')];
      mostDrawn = Math.max(mostDrawn, drawn.length);
      for (const row of drawn) {
        if (Number(row.dataset['index']) === references.length) references.push(/HT-\d+/.exec(row.innerText)?.[0] ?? '');
      }
      const height = drawn[0]?.offsetHeight ?? 0;
      box.scrollTop = references.length * height;
      await new Promise((drawnAgain) => requestAnimationFrame(drawnAgain));
    }
    return { references, mostDrawn };
  }, ROWS);
}

function heapOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round((performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20));
}
