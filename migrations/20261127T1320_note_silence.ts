import { ForwardOnly } from './support/forward-only.js';

/** States in which nobody has to decide anything: not yet seized, or nothing left to do. The domain's own list, held against it by a test. */
const OVER = `'planned', 'returned', 'value-paid', 'destroyed', 'abandoned', 'other-purpose', 'finally-sold', 'finally-destroyed', 'social-use', 'transferred', 'shared', 'applied-to-debt', 'transferred-abroad', 'lost'`;
/** A step of the procedure, a decision and a review break the silence about an item; a corrected word or another shelf does not. */
const LAST_WORD = `SELECT max(e.occurred_on) AS day FROM event e WHERE e.subject_type = 'item' AND e.subject_id = i.id::text AND breaks_silence(e.type, e.data)
  AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)`;

/** Since when nothing was decided about an item: kept with each fact, so that what lies in silence is listed longest first. */
export class NoteSilence1795785600000 extends ForwardOnly {
  readonly name = 'NoteSilence1795785600000';
  protected readonly statements = [
    `CREATE FUNCTION item_is_over(status text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT status IN (${OVER}) $$`,
    `CREATE FUNCTION breaks_silence(type text, data jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
       SELECT type IN ('item.seized', 'item.registered', 'item.kept', 'item.decided', 'custody.reviewed') OR data ? 'action' $$`,
    `ALTER TABLE item ADD COLUMN silent_since date NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `UPDATE item i SET silent_since = coalesce((${LAST_WORD}), i.seized_on, i.created_at::date)`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE INDEX item_silent_index ON item (silent_since, id) WHERE NOT item_is_over(status)`,
    `CREATE FUNCTION note_silence() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         WITH touched AS MATERIALIZED (SELECT DISTINCT subject_id::uuid AS item_id FROM noted WHERE subject_type = 'item' AND breaks_silence(type, data))
         UPDATE item i SET silent_since = last.day
         FROM touched JOIN item own ON own.id = touched.item_id CROSS JOIN LATERAL (${LAST_WORD.replaceAll('i.id', 'own.id')}) last
         WHERE i.id = touched.item_id AND last.day IS NOT NULL AND i.silent_since <> last.day;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER event_silence AFTER INSERT ON event REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_silence()`,
  ];
}
