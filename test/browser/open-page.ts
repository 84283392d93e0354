import type { Page } from 'playwright-core';
import type { DemoOffice, SignedIn } from './demo-office.js';

/**
 * The rule is two seconds from the fact to the plan, by the server's own times. A machine that does other work keeps no time, so
 * that it is held with MEASURE=1 only, on a machine that does nothing else; the figures stand in docs/measurements.md.
 */
const LONG_ENOUGH = 30_000;
const RULE_MS = 2_000;

/** Marks the page, so that a reload would be seen. */
export const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.dataset['neverReloaded'] = 'yes';
  });

export const isStillThere = (page: Page): Promise<boolean> => page.evaluate(() => document.body.dataset['neverReloaded'] === 'yes');

/** Waits until the text stands on the page: of a deadline that the newest fact of this type planned, not a later round over all cases. */
export async function shown({ database }: DemoOffice, page: Page, text: string, fact: string, isPlannedAtOnce = true): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: LONG_ENOUGH });
  const onPage = Date.now();
  const [times] = await database.query<{ recorded: Date; planned: Date | null; later: boolean }>(
    `SELECT e.recorded_at AS recorded, min(c.at) AS planned, min(c.at) >= e.recorded_at AS later
     FROM (SELECT id, recorded_at FROM event WHERE type = $1 ORDER BY recorded_at DESC LIMIT 1) e
     LEFT JOIN deadline_change c ON c.because_event_id = e.id AND c.kind = 'new' GROUP BY e.recorded_at`,
    [fact],
  );
  expect(times).toMatchObject({ later: true });
  if (process.env['MEASURE'] !== '1' || !times?.planned) return;
  const [toPlan, toPage] = [times.planned.getTime() - times.recorded.getTime(), onPage - times.recorded.getTime()];
  process.stdout.write(`live: ${fact} was recorded, ${toPlan} ms later its deadline was planned, and ${toPage} ms after the fact it stood on an open page\n`);
  if (isPlannedAtOnce) expect(toPlan).toBeLessThan(RULE_MS);
}

/** Records the seizure of a vessel on the page. */
export async function seize({ app }: DemoOffice, { page }: SignedIn, caseId: string, vessel: string): Promise<void> {
  await page.goto(`${app.url}/dossiers/${caseId}/beslag`);
  await page.getByLabel('Plaats', { exact: true }).fill('Jachthaven De Kom, Zuidhaven');
  await page.getByLabel(/^Art\. 94 Sv/).check();
  await page.getByLabel('Soort voorwerp').selectOption('vessel');
  await page.getByLabel(/^Omschrijving/).fill(vessel);
  await page.getByRole('button', { name: 'Beslag vastleggen' }).last().click();
  await page.getByText(vessel).first().waitFor();
}

/** @throws Error when it did not come about within a minute */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come about within a minute.');
}
