import { describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice } from './demo-office.js';

const WITHIN_TWO_SECONDS_OF_THE_COMMIT = 30_000; // the machine of the tests is shared; the rule is timed by the benchmark

describeInBrowser('a recorded seizure', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 240_000);

  afterAll(() => office?.close());

  it('shows its deadlines and its alert on a page that is open elsewhere, without a reload', async () => {
    const caseId = await idOf(office.database, 'Onderzoek Hazelaar');
    const watching = await office.signIn('prosecutor');
    await watching.page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await watching.page.getByText('Betekening van het beslag op een onroerende zaak').first().waitFor();
    expect(await watching.page.getByText('Speedboot Wavecrest').count()).toBe(0);
    await watching.page.evaluate(() => {
      document.body.dataset['neverReloaded'] = 'yes';
    });
    const unreadBefore = await unreadOf(office, 'officier');

    const recording = await office.signIn('asset-officer');
    await recording.page.goto(`${office.app.url}/dossiers/${caseId}/beslag`);
    await recording.page.getByLabel('Plaats', { exact: true }).fill('Jachthaven De Kom, Zuidhaven');
    await recording.page.getByLabel(/^Art\. 94 Sv/).check();
    await recording.page.getByLabel('Soort voorwerp').selectOption('vessel');
    await recording.page.getByLabel(/^Omschrijving/).fill('Speedboot Wavecrest');
    await recording.page.getByRole('button', { name: 'Beslag vastleggen' }).last().click();
    await recording.page.getByText('Speedboot Wavecrest').first().waitFor();

    await watching.page.getByText('Speedboot Wavecrest').first().waitFor({ timeout: WITHIN_TWO_SECONDS_OF_THE_COMMIT });
    expect(await watching.page.evaluate(() => document.body.dataset['neverReloaded'])).toBe('yes');
    await until(async () => (await unreadOf(office, 'officier')) > unreadBefore);
    await watching.page.getByRole('link', { name: /Meldingen/ }).first().click();
    await watching.page.getByText(/nieuwe termijnen/i).first().waitFor();
    expect([...watching.complaints, ...recording.complaints]).toEqual([]);
  }, 240_000);
});

async function unreadOf({ database }: DemoOffice, login: string): Promise<number> {
  const [row] = await database.query<{ unread: string }>(
    `SELECT count(*) AS unread FROM notification n JOIN app_user u ON u.id = n.user_id WHERE u.login = $1 AND n.message IN ('deadline.new', 'deadlines.new')`,
    [login],
  );
  return Number(row?.unread ?? 0);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come about within a minute.');
}
