import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { givenACase } from '../../../libs/platform/test/support/givens.js';
import { givenARow } from '../../../libs/platform/test/support/rows-of-a-case.js';
import type { TestDatabase } from '../../support/test-database.js';

export type Machine = 'item' | 'case';

const TABLE: Readonly<Record<Machine, string>> = { item: 'item', case: 'case_file' };

/** A change of status with the fact that it rests on, as someone could write it past all services. */
export interface Step {
  readonly action: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly ground: string | null;
  readonly decision: string | null;
  /** Of whom the fact is, when not of the thing itself. */
  readonly subject?: string;
}

/** One of each state, and who may work on them. */
export interface Begun {
  readonly idOf: ReadonlyMap<string, string>;
  readonly caseId: string;
  readonly actorId: string;
}

/** An item or a case in every state, put there past the procedure. */
export async function givenOneInEveryState(owner: TestDatabase, machine: Machine, states: readonly string[], caseId: string, actorId: string): Promise<Begun> {
  const idOf = new Map<string, string>();
  for (const status of states) {
    const id = machine === 'item' ? randomUUID() : await givenACase(owner, { memberIds: [actorId] });
    if (machine === 'item') await givenARow(owner, 'item', { id, case_id: caseId, status, number: `${idOf.size + 1}`, status_event_id: randomUUID() });
    else await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE case_file SET status = '${status}' WHERE id = '${id}'; COMMIT`);
    idOf.set(status, id);
  }
  return { idOf, caseId, actorId };
}

/** Takes each step in plain SQL on a fact of its own, as far as the checks at the end of a transaction, and takes it back. @returns of each 'passes', or the refusal */
export async function trySteps(client: pg.Client, machine: Machine, begun: Begun, steps: readonly Step[], before = ''): Promise<readonly string[]> {
  const rows = steps.map((step) => {
    const id = begun.idOf.get(step.from);
    if (id === undefined) throw new Error(`Nothing stands in ${step.from}`);
    return { subject: id, ...step, id, fact: randomUUID(), caseId: machine === 'case' ? id : begun.caseId };
  });
  const loop = `DO $try$ DECLARE steps jsonb := ${text(JSON.stringify(rows))}; step jsonb; met integer; outcomes text[] := '{}';
    BEGIN
      INSERT INTO event (${FACT})
      SELECT (s->>'fact')::uuid, s->>'event', (s->>'caseId')::uuid, '${machine}', s->>'subject', s->>'ground', (s->>'decision')::uuid, jsonb_build_object('action', s->>'action'), ${WRITTEN_BY(begun)} FROM jsonb_array_elements(steps) s;
      FOR step IN SELECT value FROM jsonb_array_elements(steps) LOOP
        BEGIN
          UPDATE ${TABLE[machine]} SET status = step->>'to', status_event_id = (step->>'fact')::uuid WHERE id = (step->>'id')::uuid;
          GET DIAGNOSTICS met = ROW_COUNT;
          SET CONSTRAINTS ALL IMMEDIATE;
          RAISE EXCEPTION '%', CASE met WHEN 1 THEN 'passes' ELSE 'met no row' END USING ERRCODE = 'TRIED';
        EXCEPTION WHEN OTHERS THEN
          outcomes := outcomes || CASE SQLSTATE WHEN 'TRIED' THEN SQLERRM ELSE SQLSTATE || ': ' || SQLERRM END;
        END;
      END LOOP;
      PERFORM set_config('test.outcomes', to_jsonb(outcomes)::text, true);
    END $try$`;
  try {
    await client.query(`${asActor(begun)}; ${before} ${loop}`);
    const { rows: told } = await client.query<{ outcomes: string[] }>(`SELECT current_setting('test.outcomes')::jsonb AS outcomes`);
    return told[0]?.outcomes ?? [];
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Begins a new item or case in a state. @returns 'passes', or the refusal */
export async function tryBeginning(client: pg.Client, machine: Machine, begun: Begun, status: string): Promise<string> {
  const [id, fact] = [randomUUID(), randomUUID()];
  const row =
    machine === 'item'
      ? `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id) VALUES ('${id}', '${begun.caseId}', 9999, '${id}', 'cash', 'A thing', ${text(status)}, '${fact}')`
      : `INSERT INTO case_file (id, reference, title, unit_id, member_ids, classification, status, status_event_id, opened_on)
         SELECT '${id}', '${id}', 'A case', unit_id, ARRAY['${begun.actorId}'::uuid], 'normal', ${text(status)}, '${fact}', '2026-01-05' FROM case_file WHERE id = '${begun.caseId}'`;
  const itsFact = `INSERT INTO event (${FACT}) VALUES ('${fact}', '${machine}.begun', '${machine === 'case' ? id : begun.caseId}', '${machine}', '${id}', NULL, NULL, '{}', ${WRITTEN_BY(begun)})`;
  try {
    await client.query(`${asActor(begun)}; ${row}; ${itsFact}; SET CONSTRAINTS ALL IMMEDIATE`);
    return 'passes';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return `${error.code}: ${error.message}`;
  } finally {
    await client.query('ROLLBACK');
  }
}

const FACT = 'id, type, case_id, subject_type, subject_id, ground, decision_id, data, occurred_on, actor_id, actor_name, actor_roles, act, request_id';
const WRITTEN_BY = ({ actorId }: Begun): string => `'2026-02-05'::date, '${actorId}'::uuid, 'Someone', '{}'::text[], 'transition', 'given'`;

/** As the services enter a transaction: what the actor may not see, row-level security hides. */
function asActor({ actorId }: Begun): string {
  return `BEGIN; SELECT set_config('zegel.user_id', '${actorId}', true), set_config('zegel.reach', 'member', true)`;
}

function text(value: string): string {
  return pg.escapeLiteral(value);
}
