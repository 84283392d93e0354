import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { chargesOf, type BillPart, type Charge, type Keeping } from '../domain/costs/charge.js';
import { curveOf, type Curve } from '../domain/curves/curve.js';
import type { Mark } from '../domain/curves/value-on.js';
import { outlookOn, type MeterInput, type Outlook } from '../domain/outlook/outlook.js';
import { HOUSE_CURRENCY, convert, convertExactly, type DatedMoney, type Rate, type UsedRate } from '../domain/rates/convert.js';
import type { Tariff } from '../domain/costs/tariff.js';
import { marksOf } from '../domain/valuation.js';
import { MeterQuery, type MeterRow } from '../persistence/meter.query.js';
import { RateRepository } from '../persistence/rate.repository.js';
import { TariffRepository } from '../persistence/tariff.repository.js';

/** The meter of an item with what it was made from. */
export interface ItemMeter {
  readonly row: MeterRow;
  /** The marks in their own currencies. */
  readonly marks: readonly Mark[];
  readonly keeping: Keeping;
  readonly curve: Curve;
  /** The charges in the currencies of their tariffs. */
  readonly charges: readonly Charge[];
  readonly input: MeterInput;
  readonly outlook: Outlook;
  readonly rates: readonly UsedRate[];
  readonly unconverted: readonly DatedMoney[];
}

/** Makes the meters of items, however many, in three statements. Runs inside the caller's unit of work. */
@Injectable()
export class ItemMeters {
  constructor(
    private readonly query: MeterQuery,
    private readonly rates: RateRepository,
    private readonly tariffs: TariffRepository,
    private readonly clock: Clock,
  ) {}

  async of(itemIds: readonly string[], on = this.clock.today()): Promise<readonly ItemMeter[]> {
    const rows = await this.query.of(itemIds);
    const tariffs = await this.tariffs.all();
    const dated = rows.flatMap((row) => [...marksOfRow(row), ...row.parts.map(({ currency, billedOn }) => ({ currency, on: billedOn }))]);
    const rates = await this.rates.ratesFor([...dated, ...tariffs.map(({ currency, validFrom }) => ({ currency, on: validFrom }))]);
    return rows.map((row) => meterOf(row, tariffs, rates, on));
  }

  async ofCase(caseId: string): Promise<readonly ItemMeter[]> {
    return this.of(await this.query.idsOfCase(caseId));
  }
}

function marksOfRow(row: MeterRow): readonly Mark[] {
  return marksOf(row.valuations, row.prices);
}

function tariffsOf(charges: readonly Charge[]): readonly Charge[] {
  return [...new Map(charges.map((charge) => [charge.tariffId, charge])).values()];
}

/** In euros, each amount by the rate of its own day, so that no meter moves because a rate did. */
function meterOf(row: MeterRow, tariffs: readonly Tariff[], rates: readonly Rate[], on: string): ItemMeter {
  const marks = marksOfRow(row);
  const used = new Map<string, UsedRate>();
  const unconverted: DatedMoney[] = [];
  const inEuros = (money: DatedMoney, by = convert): string | null => {
    const conversion = by(money, HOUSE_CURRENCY, money.on, rates);
    if (!conversion.ok) {
      unconverted.push({ amount: money.amount, currency: money.currency, on: money.on });
      return null;
    }
    for (const rate of conversion.rates) used.set(`${rate.currency} ${rate.on}`, rate);
    return conversion.amount;
  };
  const converted = marks.flatMap((mark): Mark[] => {
    const amount = inEuros(mark);
    return amount === null ? [] : [{ ...mark, amount, currency: HOUSE_CURRENCY }];
  });
  const parts = row.parts.flatMap(({ billId, cost, amount, currency, billedOn, from, until }): BillPart[] => {
    const euros = inEuros({ amount, currency, on: billedOn });
    return euros === null ? [] : [{ billId, cost, amount: euros, from, until }];
  });
  const keeping: Keeping = { assetClass: row.asset_class, from: row.kept_from, until: row.ended_on, stays: row.stays };
  const curve = curveOf(row.asset_class);
  const charges = chargesOf(keeping, tariffs, parts);
  const prices = new Map(tariffsOf(charges).map(({ tariffId, amount, currency, pricedOn }) => [tariffId, inEuros({ amount, currency, on: pricedOn }, convertExactly)]));
  const inEuro = charges.flatMap((charge): Charge[] => {
    const amount = prices.get(charge.tariffId) ?? null;
    return amount === null ? [] : [{ ...charge, amount, currency: HOUSE_CURRENCY }];
  });
  const input: MeterInput = { keeping, marks: converted, curve, charges: inEuro, parts };
  return { row, marks, keeping, curve, charges, input, outlook: outlookOn(input, on), rates: [...used.values()], unconverted };
}
