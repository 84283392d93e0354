import { ForwardOnly } from './support/forward-only.js';

/** What an id of an item looks like. */
const AN_ID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
const LAST_WORD = `SELECT max(e.occurred_on) AS day FROM event e WHERE e.subject_type = 'item' AND e.subject_id = own.id::text AND breaks_silence(e.type, e.data)
  AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)`;

/**
 * The subject of a fact is a text: what is noted beside a fact must never refuse the fact itself. Of a subject that is no id of an
 * item no silence is kept. And what is new in one case is found at once, so that it is told in one message.
 */
export class SilenceOfRealItems1795857000000 extends ForwardOnly {
  readonly name = 'SilenceOfRealItems1795857000000';
  protected readonly statements = [
    `CREATE OR REPLACE FUNCTION note_silence() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         WITH touched AS MATERIALIZED (
           SELECT DISTINCT CASE WHEN subject_id ~ ${AN_ID} THEN subject_id::uuid END AS item_id FROM noted WHERE subject_type = 'item' AND breaks_silence(type, data))
         UPDATE item i SET silent_since = last.day
         FROM touched JOIN item own ON own.id = touched.item_id CROSS JOIN LATERAL (${LAST_WORD}) last
         WHERE i.id = touched.item_id AND last.day IS NOT NULL AND i.silent_since <> last.day;
         RETURN NULL;
       END $$`,
    `CREATE INDEX alert_announced_index ON alert (case_id) WHERE state = 'pending' AND stage = 'created'`,
  ];
}
