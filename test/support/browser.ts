import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

interface FoundChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const found = process.env['TEST_CHROMIUM'] ? (JSON.parse(process.env['TEST_CHROMIUM']) as FoundChromium) : undefined;

/** For tests that need a browser: skipped, and counted as skipped, where no Chromium starts. */
export const describeInBrowser = found ? describe : describe.skip;

/** A headless Chromium; close it in afterAll. */
export async function launchBrowser(): Promise<Browser> {
  if (!found) throw new Error('There is no Chromium here: use describeInBrowser');
  return chromium.launch({
    executablePath: found.executablePath,
    chromiumSandbox: false,
    args: ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...found.env },
  });
}

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is right is not written down, and only what is read here leaves the page: that is most of the work on a long page. */
const RUN = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(WCAG_22_AA)} }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ' (' + nodes.map(({ target }) => target.join(' ')).join(', ') + ')'))`;

/** What axe finds wrong on the page against WCAG 2.2 AA, one line a rule; empty when it finds nothing. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  // The security policy of the page forbids inline scripts; evaluating in the page is not one.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
  return page.evaluate<readonly string[]>(RUN);
}
