import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Processes pass first, so that nothing is looked up for them. */
const ROWS = `actor_reach() = 'process' OR ${OF_A_VISIBLE_CASE}`;

const JUDGED = ['status', 'asset_class', 'details', 'seized_on', 'seized_at', 'created_at', 'amount', 'estimated_amount', 'source_register', 'split_from_id', 'case_id'];
const differs = (columns: readonly string[]): string => `ROW(${columns.map((name) => `OLD.${name}`).join(', ')}) IS DISTINCT FROM ROW(${columns.map((name) => `NEW.${name}`).join(', ')})`;

const onStatement = (table: string, event: 'INSERT' | 'DELETE'): string =>
  `CREATE TRIGGER ${table}_judged_on_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING ${event === 'INSERT' ? 'NEW' : 'OLD'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_quality_of_changed()`;
const onUpdate = (table: string, columns: readonly string[]): string =>
  `CREATE TRIGGER ${table}_judged_on_update AFTER UPDATE ON ${table} FOR EACH ROW WHEN (${differs(columns)}) EXECUTE FUNCTION note_quality_of_row()`;

/**
 * What the quality of a case was when it was added up last, and which cases changed since. A change only adds a row, so nobody waits for
 * anybody; what was added up counts until a row says that something changed, or until time alone makes another defect.
 */
export class KeepQuality1796086800000 extends ForwardOnly {
  readonly name = 'KeepQuality1796086800000';
  protected readonly statements = [
    `CREATE TABLE case_quality (
       case_id uuid CONSTRAINT case_quality_pk PRIMARY KEY CONSTRAINT case_quality_case_fk REFERENCES case_file,
       rules text NOT NULL,
       fresh_until timestamptz NOT NULL,
       items integer NOT NULL,
       missing integer NOT NULL,
       late integer NOT NULL,
       place integer NOT NULL,
       value integer NOT NULL,
       "check" integer NOT NULL,
       confirmed integer NOT NULL,
       hours integer[] NOT NULL,
       penalty numeric NOT NULL
     )`,
    `CREATE TABLE case_quality_change (
       id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT case_quality_change_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT case_quality_change_case_fk REFERENCES case_file
     )`,
    `CREATE INDEX case_quality_change_case_index ON case_quality_change (case_id)`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `INSERT INTO case_quality_change (case_id) SELECT id FROM case_file`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE FUNCTION note_quality_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO case_quality_change (case_id) SELECT DISTINCT case_id FROM changed;
         RETURN NULL;
       END $$`,
    `CREATE FUNCTION note_quality_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO case_quality_change (case_id) VALUES (NEW.case_id);
         RETURN NULL;
       END $$`,
    `CREATE FUNCTION note_quality_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO case_quality_change (case_id) SELECT id FROM changed;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER case_file_judged_on_insert AFTER INSERT ON case_file REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_quality_of_case()`,
    onStatement('item', 'INSERT'),
    onStatement('item', 'DELETE'),
    onUpdate('item', JUDGED),
    onUpdate('item_custody', ['place_id', 'moves']),
    onStatement('item_valuation', 'INSERT'),
    onStatement('item_identifier', 'INSERT'),
    onStatement('item_identifier', 'DELETE'),
    onUpdate('item_identifier', ['outcome']),
    ...protect({ table: 'case_quality', may: ['SELECT', 'INSERT', 'UPDATE'], rows: ROWS }),
    ...protect({ table: 'case_quality_change', may: ['SELECT', 'INSERT', 'DELETE'], rows: ROWS }),
  ];
}
