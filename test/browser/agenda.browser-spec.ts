import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import { Client, done } from '../e2e/support/client.js';
import { daysAfter, sundayOf, today, until } from '../e2e/support/dates.js';
import { givenSession } from '../e2e/support/people.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const LONG_ENOUGH_MILLISECONDS = 15_000;

/** Which deadlines each filter of the agenda shows: exactly those that the register holds, asked of it by a statement of its own. */
describeInBrowser('the agenda', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;
  let reference: string;
  let elsewhere: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    const caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    [{ reference } = { reference: '' }] = await office.database.query<{ reference: string }>('SELECT reference FROM case_file WHERE id = $1', [caseId]);
    // A second team has a case of its own with terms that run, of which the prosecutor is a member.
    [{ elsewhere } = { elsewhere: '' }] = await office.database.query<{ elsewhere: string }>(
      `UPDATE case_file SET unit_id = (SELECT id FROM unit WHERE name = 'Parket Zuidhaven') WHERE id = (SELECT c.id FROM case_file c JOIN app_user me ON me.login = 'officier' AND me.id = ANY (c.member_ids)
         JOIN deadline d ON d.case_id = c.id AND d.state = 'open' AND d.due_at > clock_timestamp() WHERE c.id <> $1 ORDER BY c.reference LIMIT 1) RETURNING reference AS elsewhere`,
      [caseId],
    );
    await setByHand(caseId);
    prosecutor = await office.signIn('prosecutor');
  }, 180_000);

  afterAll(() => office?.close());

  /** The prosecutor sets deadlines that end on the days on which the lists begin and end. */
  async function setByHand(caseId: string): Promise<void> {
    const [me] = await office.database.query<{ id: string }>(`SELECT id FROM app_user WHERE login = 'officier'`);
    const ownerId = me?.id ?? '';
    const client = new Client(office.app.url, await givenSession(office.database, ownerId));
    const [day, sunday] = [today(), sundayOf(today())];
    const ends = { 'Eindigt vandaag': day, 'Eindigt morgen': daysAfter(day, 1), 'Eindigt deze zondag': sunday, 'Eindigt maandag': daysAfter(sunday, 1) };
    for (const [title, dueOn] of Object.entries(ends)) await done(client.post(`/cases/${caseId}/deadlines`, { title, dueOn, ownerId, reason: 'Afgesproken op de zitting', reminders: 'R-3' }));
  }

  const TO_DO = `(d.due_at > clock_timestamp() OR d.expiry NOT IN ('inadmissible', 'nullity', 'power-lapses', 'runs-out'))`;

  /** What runs in the cases that exist for the prosecutor, narrowed. */
  async function stored(narrowed: string, toDo = TO_DO): Promise<readonly string[]> {
    const rows = await office.database.query<{ id: string }>(
      `SELECT d.id FROM deadline d JOIN case_file c ON c.id = d.case_id JOIN unit team ON team.id = c.unit_id JOIN app_user me ON me.login = 'officier' LEFT JOIN app_user who ON who.id = d.assignee_id
       WHERE d.state = 'open' AND (me.id = ANY (c.member_ids) OR (c.classification = 'normal' AND c.unit_id = ANY (me.unit_ids))) AND ${toDo} AND ${narrowed}`,
    );
    return rows.map(({ id }) => id).sort();
  }

  async function open(): Promise<Page> {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/termijnen`);
    await settled(page);
    return page;
  }

  /** The deadlines on the page, all pages of them: each row leads to its own. */
  async function shown(page: Page): Promise<readonly string[]> {
    await settled(page);
    for (const more = page.getByRole('button', { name: /^Toon meer/ }); (await more.count()) > 0; await settled(page)) await more.click();
    const ids = await page.locator('main a[href*="termijn="]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('termijn') ?? ''));
    expect(new Set(ids).size).toBe(ids.length);
    return ids.sort();
  }

  /** Waits until the page shows these and no others. @returns what it shows when it does, or when it has had its time */
  async function showing(page: Page, expected: readonly string[]): Promise<readonly string[]> {
    const want = JSON.stringify(expected);
    const same = until(async () => JSON.stringify(await shown(page)) === want, LONG_ENOUGH_MILLISECONDS);
    return same.then(() => expected).catch(() => shown(page));
  }

  /** Chooses, and waits until the address says so. */
  async function choose(page: Page, label: string, option: string | { readonly label: string }, inAddress: RegExp): Promise<void> {
    await page.getByLabel(label, { exact: true }).selectOption(option);
    await page.waitForURL(inAddress);
  }

  const DAY = `(clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date`;
  const ENDS_TODAY = `d.due_at > clock_timestamp() AND d.due_on = ${DAY}`;
  const ENDS_THIS_WEEK = `d.due_at > clock_timestamp() AND date_trunc('week', d.due_on) = date_trunc('week', ${DAY})`;

  interface Filter {
    readonly name: string;
    readonly set: (page: Page) => Promise<unknown>;
    readonly narrowed: () => string;
    readonly toDo?: string;
  }

  const press = (name: string, inAddress: RegExp) => async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForURL(inAddress);
  };
  const number = (of: () => string) => async (page: Page): Promise<void> => {
    await page.getByLabel('Dossiernummer').fill(of());
    await page.waitForURL(/zaak=/);
  };
  const ofAll = (then: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
    await page.goto(`${office.app.url}/termijnen?scope=all`);
    await then(page);
  };

  const FILTERS: readonly Filter[] = [
    { name: 'nothing chosen: those that are mine', set: () => Promise.resolve(), narrowed: () => `d.assignee_id = me.id` },
    { name: 'all', set: press('Alle', /scope=all/), narrowed: () => 'true' },
    { name: 'those of my team', set: press('Van het team', /scope=team/), narrowed: () => `c.unit_id = ANY (me.unit_ids)` },
    { name: 'by person', set: (page) => choose(page, 'Behandelaar', { label: 'Samira Haddou' }, /person=/), narrowed: () => `who.name = 'Samira Haddou'` },
    { name: 'by team', set: (page) => choose(page, 'Van welk team', { label: 'Parket Zuidhaven' }, /unit=/), narrowed: () => `team.name = 'Parket Zuidhaven'` },
    { name: 'by the other team', set: (page) => choose(page, 'Van welk team', { label: 'Parket Noordstad' }, /unit=/), narrowed: () => `team.name = 'Parket Noordstad'` },
    { name: 'by case, by its number', set: number(() => reference), narrowed: () => `c.reference = '${reference}'` },
    { name: 'by rule, of all', set: ofAll((page) => choose(page, 'Welke regel', 'NL-01', /rule=NL-01/)), narrowed: () => `d.rule_id = 'NL-01'` },
    { name: 'overdue, of all', set: ofAll(press('Te laat', /urgency=overdue/)), narrowed: () => 'd.due_at <= clock_timestamp()', toDo: 'true' },
    { name: 'today, of mine', set: press('Vandaag', /urgency=today/), narrowed: () => `d.assignee_id = me.id AND ${ENDS_TODAY}`, toDo: 'true' },
    { name: 'today, of all', set: ofAll(press('Vandaag', /urgency=today/)), narrowed: () => ENDS_TODAY, toDo: 'true' },
    { name: 'this week, of mine', set: press('Deze week', /urgency=week/), narrowed: () => `d.assignee_id = me.id AND ${ENDS_THIS_WEEK}`, toDo: 'true' },
    { name: 'this week, of all', set: ofAll(press('Deze week', /urgency=week/)), narrowed: () => ENDS_THIS_WEEK, toDo: 'true' },
    {
      name: 'this week, by case',
      set: async (page) => {
        await number(() => reference)(page);
        await press('Deze week', /urgency=week/)(page);
      },
      narrowed: () => `c.reference = '${reference}' AND ${ENDS_THIS_WEEK}`,
      toDo: 'true',
    },
    {
      name: 'by person, team and case at once',
      set: async (page) => {
        await choose(page, 'Behandelaar', { label: 'Samira Haddou' }, /person=/);
        await choose(page, 'Van welk team', { label: 'Parket Zuidhaven' }, /unit=/);
        await number(() => elsewhere)(page);
      },
      narrowed: () => `who.name = 'Samira Haddou' AND team.name = 'Parket Zuidhaven' AND c.reference = '${elsewhere}'`,
    },
  ];

  it.each(FILTERS)('shows $name: these and no others, and counts them', async ({ set, narrowed, toDo }) => {
    const page = await open();
    await set(page);

    const expected = await stored(narrowed(), toDo);
    expect(await showing(page, expected)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    await page.locator('.page-count', { hasText: expected.length === 1 ? /^1 termijn$/ : new RegExp(`^${expected.length} termijnen$`) }).waitFor();
    expect(expected.length < (await stored('true', 'true')).length || narrowed() === 'true').toBe(true);
  });

  it.each([
    ['Vandaag', /urgency=today/, ['Eindigt vandaag'], ['Eindigt deze zondag', 'Eindigt vandaag']],
    ['Deze week', /urgency=week/, ['Eindigt deze zondag', 'Eindigt morgen', 'Eindigt vandaag'], ['Eindigt deze zondag', 'Eindigt vandaag']],
  ] as const)('%s shows what ends then and not what ends next Monday, whatever day of the week it is', async (chip, inAddress, onOtherDays, onSundays) => {
    const page = await open();
    await press(chip, inAddress)(page);

    const rows = page.locator('main a[href*="termijn="]').filter({ hasText: /^Eindigt/ });
    const expected = today() === sundayOf(today()) ? onSundays : onOtherDays;
    await until(async () => (await rows.count()) === expected.length, LONG_ENOUGH_MILLISECONDS);
    expect((await rows.allInnerTexts()).map((text) => text.trim()).sort()).toEqual(expected);
    expect(await page.getByRole('button', { name: chip, exact: true }).getAttribute('aria-pressed')).toBe('true');
  });

  it('shows nothing of a case number that is nobody’s, and says what to do', async () => {
    const page = await open();
    await page.getByLabel('Dossiernummer').fill('Z0000-000000');
    await page.waitForURL(/zaak=/);

    expect(await showing(page, [])).toEqual([]);
    await page.getByText('Geen termijn past hierbij').waitFor();
    expect(prosecutor.complaints).toEqual([]);
  });

  it('says beside a date that it is provisional, when the decree of a year is not loaded', async () => {
    const doubt = JSON.stringify([{ code: 'equated-days-not-loaded', params: { year: 2031, calendar: 'nl-atw' } }]);
    await office.database.query(`UPDATE deadline SET explanation = jsonb_set(explanation, '{warnings}', $1::jsonb) WHERE title = 'Eindigt maandag'`, [doubt]);
    const page = await open();
    const row = page.getByRole('row').filter({ hasText: 'Eindigt maandag' });

    await row.getByText('onder voorbehoud').waitFor();
    expect(await row.getByText('onder voorbehoud').getAttribute('title')).toContain('2031');
    expect(await page.getByRole('row').filter({ hasText: 'Eindigt morgen' }).getByText('onder voorbehoud').count()).toBe(0);
  });

  it('takes the case number along to the list on paper, which holds the same deadlines', async () => {
    const page = await open();
    await page.getByLabel('Dossiernummer').fill(reference);
    await page.waitForURL(/zaak=/);
    await page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Lijst' }).click();
    await page.getByRole('heading', { level: 1, name: /^Termijnlijst/ }).waitFor();
    await settled(page);

    // On paper stands also what has lapsed for good.
    const { length } = await stored(`c.reference = '${reference}'`, 'true');
    await until(async () => (await page.locator('tr.print-why').count()) === length, LONG_ENOUGH_MILLISECONDS);
  });
});

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}
