import { describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice } from './demo-office.js';
import { isStillThere, mark, seize, shown, until } from './open-page.js';

describeInBrowser('what is recorded while processes die', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 240_000);

  afterAll(() => office?.close());

  it('a seizure whose worker and API are killed before it is planned shows its deadlines on the open page when they are back, and is told once', async () => {
    const caseId = await idOf(office.database, 'Onderzoek Hazelaar');
    const watching = await office.signIn('prosecutor');
    await watching.page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await watching.page.getByText('Betekening van het beslag op een onroerende zaak').first().waitFor();
    await mark(watching.page);
    const recording = await office.signIn('asset-officer');
    const { api, worker } = office.app;
    const toldBefore = await termsToldOf(office, 'officier', caseId);

    await worker.kill9();
    await seize(office, recording, caseId, 'Sloep Kwikstaart');
    await api.kill9();
    await api.start();
    await worker.start();

    await shown(office, watching.page, 'Sloep Kwikstaart', 'item.seized', false);
    await worker.kill9(); // and once more, while it tells of it
    await worker.start();
    expect(await isStillThere(watching.page)).toBe(true);
    const of = async (sql: string): Promise<readonly unknown[]> => office.database.query(sql.replaceAll('DEADLINES', `(SELECT d.* FROM deadline d JOIN item i ON d.subject_id = i.id::text WHERE i.description = 'Sloep Kwikstaart')`));
    await until(async () => (await of(`SELECT 1 FROM alert a JOIN DEADLINES d ON d.id = a.deadline_id WHERE a.state = 'pending' AND a.due_at <= clock_timestamp()`)).length === 0);
    expect(await of(`SELECT rule_id FROM DEADLINES d GROUP BY rule_id, key HAVING count(*) > 1`)).toEqual([]);
    expect(await of(`SELECT c.deadline_id FROM deadline_change c JOIN DEADLINES d ON d.id = c.deadline_id WHERE c.kind = 'new' GROUP BY c.deadline_id HAVING count(*) > 1`)).toEqual([]);
    const terms = (await of('SELECT id FROM DEADLINES d')).length;
    await until(async () => (await termsToldOf(office, 'officier', caseId)) >= toldBefore + terms);
    await until(async () => (await of(`SELECT 1 FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}'`)).length === 0);
    expect(await termsToldOf(office, 'officier', caseId)).toBe(toldBefore + terms);
  }, 240_000);
});

/** How many terms of a case a person was told of: a message may speak of several. */
async function termsToldOf({ database }: DemoOffice, login: string, caseId: string): Promise<number> {
  const [row] = await database.query<{ terms: string }>(
    `SELECT coalesce(sum(coalesce((n.params->>'count')::int, 1)), 0) AS terms FROM notification n JOIN app_user u ON u.id = n.user_id
     WHERE u.login = $1 AND n.case_id = $2 AND n.message IN ('deadline.new', 'deadlines.new')`,
    [login, caseId],
  );
  return Number(row?.terms ?? 0);
}
