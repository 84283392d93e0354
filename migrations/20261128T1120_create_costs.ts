import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Tariffs and bills tell nothing of a case; which items a bill is for follows the case of each. */
const AT_WORK = `actor_reach() <> 'none'`;

/** What keeping costs: tariffs by class and kind of place, bills matched to items, and the stored outlook of every item that is kept. */
export class CreateCosts1795864800000 extends ForwardOnly {
  readonly name = 'CreateCosts1795864800000';
  protected readonly statements = [
    `CREATE TYPE textrange AS RANGE (subtype = text)`,
    `GRANT USAGE ON TYPE textrange TO zegel_app`,
    `CREATE TABLE tariff (
       id uuid CONSTRAINT tariff_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       asset_class text,
       place_kind text,
       cost text NOT NULL CONSTRAINT tariff_cost_check CHECK (cost IN ('storage', 'care')),
       per text NOT NULL CONSTRAINT tariff_per_check CHECK (per IN ('day', 'week', 'once')),
       amount numeric NOT NULL CONSTRAINT tariff_amount_check CHECK (amount >= 0),
       valid_from date NOT NULL,
       valid_until date,
       note text,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT tariff_period_check CHECK (valid_until IS NULL OR valid_until >= valid_from),
       CONSTRAINT tariff_period_unique EXCLUDE USING gist (
         textrange(cost || ' ' || coalesce(asset_class, '*') || ' ' || coalesce(place_kind, '*'), cost || ' ' || coalesce(asset_class, '*') || ' ' || coalesce(place_kind, '*'), '[]') WITH &&,
         daterange(valid_from, valid_until, '[]') WITH &&)
     )`,
    // Costs of the past rest on tariffs of the past: only the end of one is ever set.
    `CREATE FUNCTION keep_tariff() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.valid_until IS NOT NULL OR ROW(NEW.asset_class, NEW.place_kind, NEW.cost, NEW.per, NEW.amount, NEW.valid_from) IS DISTINCT FROM ROW(OLD.asset_class, OLD.place_kind, OLD.cost, OLD.per, OLD.amount, OLD.valid_from) THEN
           RAISE EXCEPTION 'a tariff is ended, never changed' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER tariff_kept BEFORE UPDATE ON tariff FOR EACH ROW EXECUTE FUNCTION keep_tariff()`,
    `CREATE TABLE bill (
       id uuid CONSTRAINT bill_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       supplier text NOT NULL,
       invoice_number text NOT NULL,
       cost text NOT NULL CONSTRAINT bill_cost_check CHECK (cost IN ('storage', 'care', 'transport', 'appraisal', 'insurance', 'destruction', 'other')),
       billed_on date NOT NULL,
       amount numeric NOT NULL CONSTRAINT bill_amount_check CHECK (amount > 0),
       currency text NOT NULL CONSTRAINT bill_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
       period_from date NOT NULL,
       period_until date NOT NULL,
       split text NOT NULL CONSTRAINT bill_split_check CHECK (split IN ('days', 'hand')),
       withdrawn_on date,
       withdrawn_reason text,
       recorded_by uuid NOT NULL,
       recorded_by_name text NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT bill_period_check CHECK (period_until >= period_from),
       CONSTRAINT bill_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
     )`,
    `CREATE UNIQUE INDEX bill_number_unique ON bill (lower(supplier), lower(invoice_number)) WHERE withdrawn_on IS NULL`,
    `CREATE INDEX bill_recorded_index ON bill (recorded_at, id)`,
    `CREATE TABLE bill_part (
       bill_id uuid NOT NULL CONSTRAINT bill_part_bill_fk REFERENCES bill,
       item_id uuid NOT NULL CONSTRAINT bill_part_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT bill_part_case_fk REFERENCES case_file,
       amount numeric NOT NULL CONSTRAINT bill_part_amount_check CHECK (amount >= 0),
       days integer,
       CONSTRAINT bill_part_pk PRIMARY KEY (bill_id, item_id)
     )`,
    `CREATE INDEX bill_part_item_index ON bill_part (item_id)`,
    `CREATE INDEX bill_part_case_index ON bill_part (case_id)`,
    `CREATE FUNCTION keep_bill() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.withdrawn_on IS NOT NULL OR ROW(NEW.supplier, NEW.invoice_number, NEW.cost, NEW.billed_on, NEW.amount, NEW.currency, NEW.period_from, NEW.period_until, NEW.split)
            IS DISTINCT FROM ROW(OLD.supplier, OLD.invoice_number, OLD.cost, OLD.billed_on, OLD.amount, OLD.currency, OLD.period_from, OLD.period_until, OLD.split) THEN
           RAISE EXCEPTION 'a bill is withdrawn once, never changed' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER bill_kept BEFORE UPDATE ON bill FOR EACH ROW EXECUTE FUNCTION keep_bill()`,
    // Whoever records a bill sees all of its parts; at the end of that transaction they add up to it.
    `CREATE FUNCTION refuse_parts_that_differ() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.amount <> coalesce((SELECT sum(p.amount) FROM bill_part p WHERE p.bill_id = NEW.id), 0) THEN
           RAISE EXCEPTION 'the parts of a bill add up to it' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER bill_parts_add_up AFTER INSERT ON bill DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_parts_that_differ()`,
    `CREATE FUNCTION refuse_later_part() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM bill b JOIN item i ON i.id = NEW.item_id WHERE b.id = NEW.bill_id AND i.case_id = NEW.case_id AND b.xmin::text::bigint = (txid_current() % 4294967296)) THEN
           RAISE EXCEPTION 'a bill is split as it is recorded' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER bill_part_with_bill BEFORE INSERT ON bill_part FOR EACH ROW EXECUTE FUNCTION refuse_later_part()`,
    `CREATE TABLE item_outlook (
       item_id uuid CONSTRAINT item_outlook_pk PRIMARY KEY CONSTRAINT item_outlook_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT item_outlook_case_fk REFERENCES case_file,
       as_of date NOT NULL,
       kept boolean NOT NULL,
       value numeric,
       cost numeric NOT NULL,
       cost_per_day numeric NOT NULL,
       loss_per_day numeric NOT NULL,
       ratio numeric,
       threshold integer NOT NULL,
       break_even_on date,
       told_on date,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX item_outlook_loss_index ON item_outlook (loss_per_day DESC, item_id DESC) WHERE kept`,
    `CREATE INDEX item_outlook_case_index ON item_outlook (case_id)`,
    `CREATE TABLE case_coverage (
       case_id uuid CONSTRAINT case_coverage_pk PRIMARY KEY CONSTRAINT case_coverage_case_fk REFERENCES case_file,
       as_of date NOT NULL,
       exceeded boolean NOT NULL
     )`,
    ...appendOnly('bill_part'),
    ...protect({ table: 'tariff', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK }),
    ...protect({ table: 'bill', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK }),
    ...protect({ table: 'bill_part', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'item_outlook', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'case_coverage', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
