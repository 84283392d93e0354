import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Who wrote an entry that the register made itself. */
const BY_WHOM = `coalesce(actor_id(), '00000000-0000-0000-0000-000000000000'), coalesce((SELECT u.name FROM app_user u WHERE u.id = actor_id()), 'Zegel')`;
const DAY_OF = (row: string): string => `coalesce(${row}.seized_on, (${row}.created_at AT TIME ZONE 'Europe/Amsterdam')::date)`;

/** What items are worth: an append-only list with moment, method and source; a correction follows what it corrects and never replaces it. */
export class CreateValuations1795863600000 extends ForwardOnly {
  readonly name = 'CreateValuations1795863600000';
  protected readonly statements = [
    `CREATE TABLE item_valuation (
       id uuid CONSTRAINT item_valuation_pk PRIMARY KEY,
       item_id uuid NOT NULL CONSTRAINT item_valuation_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT item_valuation_case_fk REFERENCES case_file,
       moment text NOT NULL CONSTRAINT item_valuation_moment_check CHECK (moment IN ('seizure', 'confiscation', 'disposal', 'other')),
       valued_on date NOT NULL,
       amount numeric NOT NULL CONSTRAINT item_valuation_amount_check CHECK (amount >= 0),
       currency text NOT NULL CONSTRAINT item_valuation_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
       method text NOT NULL CONSTRAINT item_valuation_method_check CHECK (method IN ('estimate', 'counted', 'appraisal', 'register', 'market', 'sale-price', 'reserve')),
       source text NOT NULL,
       valuer text,
       document_id uuid CONSTRAINT item_valuation_document_fk REFERENCES document,
       supersedes uuid CONSTRAINT item_valuation_supersedes_fk REFERENCES item_valuation CONSTRAINT item_valuation_superseded_unique UNIQUE,
       reason text,
       origin text NOT NULL DEFAULT 'person' CONSTRAINT item_valuation_origin_check CHECK (origin IN ('person', 'register')),
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       recorded_by uuid NOT NULL,
       recorded_by_name text NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT item_valuation_reason_check CHECK ((supersedes IS NULL) = (reason IS NULL))
     )`,
    `CREATE INDEX item_valuation_item_index ON item_valuation (item_id, sequence)`,
    `CREATE INDEX item_valuation_case_index ON item_valuation (case_id)`,
    // A person corrects a value as two people approved it, and exactly so; what the register wrote follows the corrected description of the item.
    `CREATE FUNCTION refuse_lone_valuation() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE old item_valuation;
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM item i WHERE i.id = NEW.item_id AND i.case_id = NEW.case_id) THEN
           RAISE EXCEPTION 'a valuation lies in the case of its item' USING ERRCODE = 'ZG003';
         END IF;
         IF (NEW.origin = 'register') <> (pg_trigger_depth() > 1) THEN
           RAISE EXCEPTION 'the register itself writes what it wrote' USING ERRCODE = 'ZG003';
         END IF;
         IF NEW.supersedes IS NULL THEN RETURN NEW; END IF;
         SELECT * INTO old FROM item_valuation WHERE id = NEW.supersedes;
         IF old.id IS NULL OR old.item_id <> NEW.item_id OR old.moment <> NEW.moment OR old.origin <> NEW.origin THEN
           RAISE EXCEPTION 'a correction is of the same item, moment and origin' USING ERRCODE = 'ZG003';
         END IF;
         IF NEW.origin = 'person' AND NOT EXISTS (
           SELECT 1 FROM approval a
           WHERE a.id = nullif(current_setting('zegel.approval_id', true), '')::uuid AND a.act = 'valuation.correct' AND a.subject_id = NEW.supersedes AND a.state = 'given'
             AND a.decided_by = actor_id() AND a.requested_by <> actor_id()
             AND ROW((a.after->>'amount')::numeric, a.after->>'currency', (a.after->>'valuedOn')::date) IS NOT DISTINCT FROM ROW(NEW.amount, NEW.currency, NEW.valued_on)
         ) THEN
           RAISE EXCEPTION 'a value is corrected only as two people approved' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE FUNCTION value_item_at_seizure() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE
         worth numeric := coalesce(NEW.amount, NEW.estimated_amount);
         in_currency text := CASE WHEN NEW.amount IS NULL THEN NEW.estimated_currency ELSE NEW.amount_currency END;
         standing item_valuation;
       BEGIN
         SELECT v.* INTO standing FROM item_valuation v WHERE v.item_id = NEW.id AND v.origin = 'register'
           AND NOT EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id) ORDER BY v.sequence DESC LIMIT 1;
         IF worth IS NULL OR ROW(worth, in_currency) IS NOT DISTINCT FROM ROW(standing.amount, standing.currency) THEN RETURN NULL; END IF;
         INSERT INTO item_valuation (id, item_id, case_id, moment, valued_on, amount, currency, method, source, origin, supersedes, reason, recorded_by, recorded_by_name)
         SELECT gen_random_uuid(), NEW.id, NEW.case_id, 'seizure', ${DAY_OF('NEW')}, worth, in_currency, CASE WHEN NEW.amount IS NULL THEN 'estimate' ELSE 'counted' END,
                coalesce(NEW.source_register, 'register'), 'register', standing.id, CASE WHEN standing.id IS NULL THEN NULL ELSE 'item.corrected' END, ${BY_WHOM};
         RETURN NULL;
       END $$`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `INSERT INTO item_valuation (id, item_id, case_id, moment, valued_on, amount, currency, method, source, origin, recorded_by, recorded_by_name)
     SELECT gen_random_uuid(), i.id, i.case_id, 'seizure', ${DAY_OF('i')}, i.value_amount, CASE WHEN i.amount IS NULL THEN i.estimated_currency ELSE i.amount_currency END,
            CASE WHEN i.amount IS NULL THEN 'estimate' ELSE 'counted' END, coalesce(i.source_register, 'register'), 'register', ${BY_WHOM}
     FROM item i WHERE i.value_amount IS NOT NULL ORDER BY i.case_id, i.number`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE TRIGGER item_valuation_kept BEFORE INSERT ON item_valuation FOR EACH ROW EXECUTE FUNCTION refuse_lone_valuation()`,
    `CREATE TRIGGER item_valued_at_seizure AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION value_item_at_seizure()`,
    `CREATE TRIGGER item_value_corrected AFTER UPDATE OF amount, amount_currency, estimated_amount, estimated_currency ON item FOR EACH ROW EXECUTE FUNCTION value_item_at_seizure()`,
    ...appendOnly('item_valuation'),
    ...protect({ table: 'item_valuation', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
  ];
}
