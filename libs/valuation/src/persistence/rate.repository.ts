import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CryptoPrice, ShownRate } from '../contract.js';
import type { DatedMoney, Rate } from '../domain/rates/convert.js';
import type { ReadRate } from '../domain/rates/read-ecb-history.js';

export interface Loaded {
  readonly loaded: number;
  readonly differing: readonly { readonly currency: string; readonly on: string; readonly stands: string; readonly file: string }[];
}

const COLUMNS = `r.currency, r.rate_on::text AS "on", r.per_euro::text AS "perEuro", r.source, r.demo`;
const AT_ONCE = 20_000;

/** Exchange rates and prices as rows; what is there stays as it was loaded. */
@Injectable()
export class RateRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** For each of these amounts the last rate of its currency before its day or on it; a real one before one of the demo. */
  ratesFor(amounts: readonly Pick<DatedMoney, 'currency' | 'on'>[]): Promise<Rate[]> {
    const needed = [...new Set(amounts.filter(({ currency }) => currency !== 'EUR').map(({ currency, on }) => `${currency} ${on}`))].map((pair) => ({ currency: pair.slice(0, 3), on: pair.slice(4) }));
    if (needed.length === 0) return Promise.resolve([]);
    return this.uow.manager.query<Rate[]>(
      `SELECT DISTINCT ${COLUMNS} FROM jsonb_to_recordset($1::jsonb) AS n(currency text, "on" date)
       CROSS JOIN LATERAL (SELECT * FROM exchange_rate e WHERE e.currency = n.currency AND e.rate_on <= n."on" ORDER BY e.rate_on DESC, e.demo, e.source LIMIT 1) r`,
      [JSON.stringify(needed)],
    );
  }

  /** The newest rate of every currency on a day. */
  newest(on: string): Promise<ShownRate[]> {
    return this.uow.manager.query<ShownRate[]>(
      `SELECT DISTINCT ON (r.currency) ${COLUMNS} FROM exchange_rate r WHERE r.rate_on <= $1 ORDER BY r.currency, r.rate_on DESC, r.demo, r.source`,
      [on],
    );
  }

  /** Adds what is not there; what is there with another figure is told and left. */
  async load(rates: readonly ReadRate[], source: string, demo: boolean): Promise<Loaded> {
    let loaded = 0;
    const differing: Loaded['differing'][number][] = [];
    for (let start = 0; start < rates.length; start += AT_ONCE) {
      const json = JSON.stringify(rates.slice(start, start + AT_ONCE));
      const rows = `jsonb_to_recordset($1::jsonb) AS f(currency text, "on" date, "perEuro" numeric)`;
      differing.push(
        ...(await this.uow.manager.query<Loaded['differing'][number][]>(
          `SELECT f.currency, f."on"::text AS "on", r.per_euro::text AS stands, f."perEuro"::text AS file FROM ${rows}
           JOIN exchange_rate r ON r.currency = f.currency AND r.rate_on = f."on" AND r.source = $2 WHERE r.per_euro <> f."perEuro" ORDER BY f."on", f.currency`,
          [json, source],
        )),
      );
      const [{ count } = { count: '0' }] = await this.uow.manager.query<{ count: string }[]>(
        `WITH added AS (INSERT INTO exchange_rate (currency, rate_on, per_euro, source, demo) SELECT f.currency, f."on", f."perEuro", $2, $3 FROM ${rows} ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*) FROM added`,
        [json, source, demo],
      );
      loaded += Number(count);
    }
    return { loaded, differing };
  }

  async addPrice({ id, token, pricedAt, price, source, demo }: CryptoPrice): Promise<void> {
    await this.uow.manager.query('INSERT INTO crypto_price (id, token, priced_at, amount, currency, source, demo) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, token, pricedAt, price.amount, price.currency, source, demo]);
  }

  /** The last price of every token that was ever priced. */
  newestPrices(): Promise<CryptoPrice[]> {
    return this.pricesWhere('true', []);
  }

  async priceBefore(token: string, at: string): Promise<CryptoPrice | null> {
    const [found] = await this.pricesWhere('p.token = $1 AND p.priced_at <= $2', [token, at]);
    return found ?? null;
  }

  private async pricesWhere(condition: string, values: readonly unknown[]): Promise<CryptoPrice[]> {
    const rows = await this.uow.manager.query<(Omit<CryptoPrice, 'pricedAt' | 'price'> & { pricedAt: Date; amount: string; currency: string })[]>(
      `SELECT DISTINCT ON (p.token) p.id, p.token, p.priced_at AS "pricedAt", p.amount::text AS amount, p.currency, p.source, p.demo FROM crypto_price p WHERE ${condition} ORDER BY p.token, p.priced_at DESC, p.demo, p.source`,
      [...values],
    );
    return rows.map(({ amount, currency, pricedAt, ...price }) => ({ ...price, pricedAt: pricedAt.toISOString(), price: { amount, currency } }));
  }
}
