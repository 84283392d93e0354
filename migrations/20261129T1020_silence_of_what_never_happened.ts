import { ForwardOnly } from './support/forward-only.js';

/** What an id of an item looks like. */
const AN_ID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
const LAST_WORD = `SELECT max(e.occurred_on) AS day FROM event e WHERE e.subject_type = 'item' AND e.subject_id = own.id::text AND breaks_silence(e.type, e.data)
  AND coalesce(e.data->>'void', 'false') <> 'true' AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)`;

/** A review that is said never to have happened breaks no silence: the item is silent since the word before it. */
export class SilenceOfWhatNeverHappened1795947600000 extends ForwardOnly {
  readonly name = 'SilenceOfWhatNeverHappened1795947600000';
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
  ];
}
