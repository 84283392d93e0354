import { addDocument, cash, openCase, seize } from '../e2e/support/story.js';
import { startOwnPostgres } from '../e2e/support/own-postgres.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { describeWithStrace, traced, type SystemCall } from '../support/strace.js';
import { measured } from './support/measured.js';
import { plantedBuild } from './support/planted-build.js';

/** T1b: what is acknowledged is on the disk before, as the system was asked: a commit by fdatasync of the log, a file by fsync of itself and of its folder. */

const SIX = Array.from({ length: 6 });
const failed = ({ text }: SystemCall): boolean => !text.endsWith('= 0');

interface InCase {
  readonly office: RunningOffice;
  readonly lead: Person;
  readonly caseId: string;
}

async function withACase<T>(office: RunningOffice, work: (within: InCase) => Promise<T>): Promise<T> {
  try {
    const lead = await office.enrol('prosecutor');
    return await work({ office, lead, caseId: (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id });
  } finally {
    await office.stop();
  }
}

/** Of commits of what was written: how many, and how many were answered before the log was on the disk. */
function commitsIn(calls: readonly SystemCall[]): { readonly commits: number; readonly early: number } {
  const synced = calls.filter((call) => /^fdatasync\(\d+<.*pg_wal/.test(call.text) && !failed(call));
  const writing = new Set<number>();
  const asked = new Map<number, number>();
  let [commits, early] = [0, 0];
  for (const { pid, text, began } of calls) {
    if (text.startsWith('recvfrom') && /INSERT INTO/.test(text)) writing.add(pid);
    if (text.startsWith('recvfrom') && text.includes('COMMIT')) asked.set(pid, began);
    if (!text.startsWith('sendto') || !text.includes('COMMIT')) continue;
    const since = asked.get(pid);
    if (since === undefined || !writing.delete(pid)) continue;
    commits += 1;
    if (!synced.some((sync) => sync.began > since && sync.ended < began)) early += 1;
  }
  return { commits, early };
}

const commitsWith = async (settings: readonly string[]): Promise<ReturnType<typeof commitsIn>> => {
  const database = await startOwnPostgres(settings);
  return withACase(await startRunningOffice({ database }), async ({ lead, caseId }) => {
    await seize(lead.client, caseId, [cash()]); // connections are open
    const pids = (await database.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()')).map(({ pid }) => pid);
    return commitsIn(await traced(pids, ['recvfrom', 'sendto', 'fdatasync'], async () => {
      for (const _ of SIX) await seize(lead.client, caseId, [cash()]);
    }));
  });
};

/** Of uploads: how many, and what was not on the disk before its answer. */
function uploadsIn(calls: readonly SystemCall[]): { readonly uploads: number; readonly early: readonly string[] } {
  const early: string[] = [];
  const moves = calls.filter(({ text }) => /^rename\w*\(.*\/incoming\/[^/]+", .*\/documents\//.test(text));
  for (const move of moves) {
    const [, file = '', folder = ''] = /(\/incoming\/[^"]+)".*"([^"]*\/documents\/[^"]*)\/[^"/]+"/.exec(move.text) ?? [];
    const answered = calls.find(({ text, began }) => began > move.ended && /^(write|writev|sendto)\(.*HTTP\/1\.1 201/.test(text));
    const synced = (name: string, after: number, before: number): boolean => calls.some((call) => call.text.startsWith('fsync(') && call.text.includes(`${name}>`) && call.began >= after && call.ended < before && !failed(call));
    if (!synced(file, 0, move.began)) early.push('the file');
    if (!answered || !synced(folder, move.ended, answered.began)) early.push('its folder');
  }
  return { uploads: moves.length, early };
}

const uploadsOf = async (services?: string): Promise<ReturnType<typeof uploadsIn>> =>
  withACase(await startRunningOffice(services === undefined ? {} : { services }), async ({ office, lead, caseId }) =>
    uploadsIn(await traced([office.app.api.pid ?? 0], ['fsync', 'fdatasync', 'rename', 'renameat', 'renameat2', 'write', 'writev', 'sendto'], async () => {
      for (const _ of SIX) await addDocument(lead.client, caseId);
    })),
  );

describeWithStrace('before it is acknowledged', () => {
  it('every commit is on the disk; with fsync off none is', async () => {
    const [durable, forgetful] = [await commitsWith(['fsync=on']), await commitsWith(['fsync=off'])];

    measured('T1b-commits', { durable, forgetful });
    expect(durable.commits).toBeGreaterThanOrEqual(6);
    expect(durable.early).toBe(0);
    expect(forgetful.early).toBe(forgetful.commits);
  }, 240_000);

  it('every uploaded file and its folder are on the disk; in a build that leaves it to the system neither is', async () => {
    const build = plantedBuild([['await syncFolder(folder);', ''], ['await handle.sync().catch(away);', '']]);
    try {
      const [durable, forgetful] = [await uploadsOf(), await uploadsOf(build.services)];

      measured('T1b-uploads', { durable, forgetful });
      expect(durable).toEqual({ uploads: 6, early: [] });
      expect(forgetful).toEqual({ uploads: 6, early: SIX.flatMap(() => ['the file', 'its folder']) });
    } finally {
      build.remove();
    }
  }, 240_000);
});
