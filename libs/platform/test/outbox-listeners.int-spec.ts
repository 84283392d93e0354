import type { OutboxBatch, OutboxRelay } from '../src/index.js';
import { meetingOf } from './support/meeting-of.js';
import { startOutboxStage, type OutboxStage } from './support/outbox-stage.js';
import { relayOf } from './support/relay.js';

let stage: OutboxStage;
let relay: OutboxRelay;

beforeAll(async () => {
  stage = await startOutboxStage();
});

beforeEach(async () => {
  relay = relayOf(stage.platform, [stage.planner]);
  await stage.clear();
});

afterEach(() => jest.restoreAllMocks());

afterAll(() => stage.platform.stop());

describe('a listener', () => {
  async function handOne(): Promise<readonly string[]> {
    await stage.record();
    await relay.relayOnce();
    return (await stage.rows()).map(({ id }) => id);
  }

  it('does its work once for a job that is delivered twice, one after the other or at once', async () => {
    const ids = await handOne();

    const work = await Promise.all([stage.hear(ids, stage.planner.name), stage.hear(ids, stage.planner.name), stage.hear(ids, stage.planner.name)]);

    expect([...work.flat(), ...(await stage.hear(ids, stage.planner.name))]).toHaveLength(1);
    expect(await stage.rows()).toEqual([expect.objectContaining({ awaits: [] })]);
  });

  it('does its work three times with a planted look before the act', async () => {
    const ids = await handOne();
    const allHaveLooked = meetingOf(3);
    let work = 0;
    const lookThenAct = async (): Promise<void> => {
      const awaited = await stage.platform.database.query('SELECT 1 FROM outbox WHERE id = ANY ($1::bigint[]) AND $2 = ANY (awaits)', [ids, stage.planner.name]);
      await allHaveLooked();
      if (awaited.length > 0) work += 1;
      await stage.platform.database.query('UPDATE outbox SET awaits = array_remove(awaits, $2) WHERE id = ANY ($1::bigint[])', [ids, stage.planner.name]);
    };

    await Promise.all([lookThenAct(), lookThenAct(), lookThenAct()]);

    expect(work).toBe(3);
  });

  it('leaves the message to the other listeners', async () => {
    await stage.record();
    await relayOf(stage.platform, [stage.planner, stage.teller]).relayOnce();
    const ids = (await stage.rows()).map(({ id }) => id);

    expect(await stage.hear(ids, stage.planner.name)).toHaveLength(1);

    expect(await stage.rows()).toEqual([expect.objectContaining({ awaits: [stage.teller.name] })]);
    expect(await stage.hear(ids, stage.teller.name)).toHaveLength(1);
  });

  it('that is quicker than the commit of the relay waits for it, and does its work', async () => {
    await stage.record();
    const add = stage.queue().add.bind(stage.queue());
    const added = new Promise<readonly string[]>((resolve) => {
      jest.spyOn(stage.queue(), 'add').mockImplementationOnce(async (...job) => {
        const taken = await add(...job);
        resolve((job[1] as OutboxBatch).messageIds);
        await new Promise((goOn) => setTimeout(goOn, 200));
        return taken;
      });
    });
    const early = added.then((ids) => stage.hear(ids, stage.planner.name));

    await relay.relayOnce();

    expect(await early).toHaveLength(1);
    expect(await stage.rows()).toEqual([expect.objectContaining({ handed: true, awaits: [] })]);
  });

  it('that fails leaves the message awaited and its own work undone', async () => {
    const ids = await handOne();

    const failing = stage.platform.outbox.hearOnce(stage.planner.name, ids, 'a job', async () => {
      await stage.platform.uow.manager.query(`UPDATE case_file SET title = 'half done' WHERE id = $1`, [stage.caseId]);
      throw new Error('a rule pack is broken');
    });

    await expect(failing).rejects.toThrow('a rule pack is broken');
    expect(await stage.rows()).toEqual([expect.objectContaining({ awaits: [stage.planner.name] })]);
    expect(await stage.platform.database.query('SELECT title FROM case_file WHERE id = $1', [stage.caseId])).toEqual([{ title: 'A case' }]);
  });

  it.each([
    ['not before', '60 seconds', 0],
    ['after', '91 seconds', 1],
  ])('that has not reported is handed the message again, %s its time', async (_when, age, handed) => {
    await handOne();
    await stage.platform.database.query('UPDATE outbox SET dispatched_at = clock_timestamp() - $1::interval', [age]);

    expect(await relay.relayOnce()).toBe(handed);
    expect(await stage.handedOut()).toHaveLength(1 + handed);
  });

  it('is handed again only what it has not heard', async () => {
    await stage.record();
    const both = relayOf(stage.platform, [stage.planner, stage.teller]);
    await both.relayOnce();
    await stage.hear((await stage.rows()).map(({ id }) => id), stage.planner.name);
    await stage.queue().obliterate({ force: true });
    await stage.platform.database.query(`UPDATE outbox SET dispatched_at = clock_timestamp() - interval '91 seconds'`);

    await both.relayOnce();

    expect((await stage.handedOut()).map(({ name }) => name)).toEqual([stage.teller.name]);
  });
});
