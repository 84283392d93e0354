import { describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice } from './demo-office.js';
import { isStillThere, mark, seize, shown, until } from './open-page.js';
import { typeDate } from './type-date.js';

describeInBrowser('what is recorded', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 240_000);

  afterAll(() => office?.close());

  it('a seizure shows its deadlines and its alert on a page that is open elsewhere, without a reload', async () => {
    const caseId = await idOf(office.database, 'Onderzoek Hazelaar');
    const watching = await office.signIn('prosecutor');
    await watching.page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await watching.page.getByText('Betekening van het beslag op een onroerende zaak').first().waitFor();
    expect(await watching.page.getByText('Speedboot Wavecrest').count()).toBe(0);
    await mark(watching.page);
    const unreadBefore = await unreadOf(office, 'officier');

    const recording = await office.signIn('asset-officer');
    await seize(office, recording, caseId, 'Speedboot Wavecrest');

    await shown(office, watching.page, 'Speedboot Wavecrest', 'item.seized');
    expect(await isStillThere(watching.page)).toBe(true);
    await until(async () => (await unreadOf(office, 'officier')) > unreadBefore);
    await watching.page.getByRole('link', { name: /Meldingen/ }).first().click();
    await watching.page.getByText(/nieuwe termijnen/i).first().waitFor();
    expect([...watching.complaints, ...recording.complaints]).toEqual([]);
  }, 240_000);

  it('a decision shows the deadline that it plans, on its day, on a page that is open elsewhere', async () => {
    const REVIEW = 'Nieuwe beslissing: het voortzetten loopt af';
    const DECIDE = 'Beslissing over voortduren of einde van het beslag';
    const caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    const [car] = await office.database.query<{ id: string }>(`SELECT id FROM item WHERE description = 'Volkswagen Golf R, donkerblauw'`);
    const watching = await office.signIn('team-lead');
    await watching.page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await watching.page.getByText(DECIDE).first().waitFor();
    expect(await watching.page.getByText(REVIEW).count()).toBe(0);
    await mark(watching.page);

    const deciding = await office.signIn('prosecutor');
    await deciding.page.goto(`${office.app.url}/voorwerpen/${car?.id}`);
    await deciding.page.getByRole('button', { name: 'Beslissen', exact: true }).click();
    const dialog = deciding.page.getByRole('dialog');
    await dialog.getByLabel('Beslissing', { exact: true }).selectOption('keep');
    await dialog.getByLabel('Grondslag').selectOption('nl-sv-116-1');
    await dialog.getByLabel('Wie beslist').selectOption('prosecutor');
    await typeDate(deciding.page, 'Opnieuw bekijken op', '31122099');
    await dialog.getByLabel('Motivering').fill('Sporenonderzoek loopt.');
    await dialog.getByRole('button', { name: 'Beslissen over 1 voorwerp' }).click();

    await shown(office, watching.page, REVIEW, 'item.maintained');
    await watching.page.getByText('31 december 2099').or(watching.page.getByText('31 dec 2099')).first().waitFor();
    expect(await isStillThere(watching.page)).toBe(true);
    expect([...watching.complaints, ...deciding.complaints]).toEqual([]);
  }, 240_000);
});

async function unreadOf({ database }: DemoOffice, login: string): Promise<number> {
  const [row] = await database.query<{ unread: string }>(
    `SELECT count(*) AS unread FROM notification n JOIN app_user u ON u.id = n.user_id WHERE u.login = $1 AND n.message IN ('deadline.new', 'deadlines.new')`,
    [login],
  );
  return Number(row?.unread ?? 0);
}
