import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

/** Rates and prices tell nothing of a case: everyone at work sees them. */
const AT_WORK = `actor_reach() <> 'none'`;

/** Exchange rates by date and prices of crypto-assets by time, each with its source; what was loaded is never rewritten. */
export class CreateRates1795864200000 extends ForwardOnly {
  readonly name = 'CreateRates1795864200000';
  protected readonly statements = [
    `CREATE TABLE exchange_rate (
       currency text NOT NULL CONSTRAINT exchange_rate_currency_check CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
       rate_on date NOT NULL,
       per_euro numeric NOT NULL CONSTRAINT exchange_rate_per_euro_check CHECK (per_euro > 0),
       source text NOT NULL,
       demo boolean NOT NULL DEFAULT false,
       loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT exchange_rate_pk PRIMARY KEY (currency, rate_on, source)
     )`,
    `CREATE TABLE crypto_price (
       id uuid CONSTRAINT crypto_price_pk PRIMARY KEY,
       token text NOT NULL CONSTRAINT crypto_price_token_check CHECK (token = upper(token) AND token <> ''),
       priced_at timestamptz NOT NULL,
       amount numeric NOT NULL CONSTRAINT crypto_price_amount_check CHECK (amount >= 0),
       currency text NOT NULL CONSTRAINT crypto_price_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
       source text NOT NULL,
       demo boolean NOT NULL DEFAULT false,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT crypto_price_unique UNIQUE (token, priced_at, source)
     )`,
    ...appendOnly('exchange_rate'),
    ...appendOnly('crypto_price'),
    ...protect({ table: 'exchange_rate', may: ['SELECT', 'INSERT'], rows: AT_WORK }),
    ...protect({ table: 'crypto_price', may: ['SELECT', 'INSERT'], rows: AT_WORK }),
  ];
}
