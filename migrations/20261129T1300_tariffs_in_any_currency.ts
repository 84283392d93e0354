import { ForwardOnly } from './support/forward-only.js';

/** A tariff keeps the currency it is charged in; those that were there are in euros. */
export class TariffsInAnyCurrency1795957200000 extends ForwardOnly {
  readonly name = 'TariffsInAnyCurrency1795957200000';
  protected readonly statements = [
    `ALTER TABLE tariff ADD COLUMN currency text NOT NULL DEFAULT 'EUR' CONSTRAINT tariff_currency_check CHECK (currency ~ '^[A-Z]{3}$')`,
    `ALTER TABLE tariff ALTER COLUMN currency DROP DEFAULT`,
    `CREATE OR REPLACE FUNCTION keep_tariff() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.valid_until IS NOT NULL OR ROW(NEW.asset_class, NEW.place_kind, NEW.cost, NEW.per, NEW.amount, NEW.currency, NEW.valid_from)
            IS DISTINCT FROM ROW(OLD.asset_class, OLD.place_kind, OLD.cost, OLD.per, OLD.amount, OLD.currency, OLD.valid_from) THEN
           RAISE EXCEPTION 'a tariff is ended, never changed' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
  ];
}
