import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type Money, type WorkContext } from '#platform';
import type { AddCryptoPriceRequest, ConvertedMoney, CryptoPrice, RatesLoaded, ShownRate } from '../contract.js';
import { convert } from '../domain/rates/convert.js';
import { readEcbHistory, type ReadRates } from '../domain/rates/read-ecb-history.js';
import { RateRepository } from '../persistence/rate.repository.js';

export const ECB = 'ECB';
const SHOWN_FAULTS = 20;

/** The rates of a file of the European Central Bank. @throws ProblemError naming the lines that are none */
export function ratesIn(text: string): ReadRates['rates'] {
  const { rates, faults } = readEcbHistory(text);
  refuseInvalid(faults.slice(0, SHOWN_FAULTS).map(({ line, text: shown }) => ({ code: 'rates.file', pointer: '/file', params: { line, text: shown } })));
  if (rates.length === 0) refuseInvalid([{ code: 'rates.none', pointer: '/file' }]);
  return rates;
}

/** Takes in files of reference rates and prices of crypto-assets, and converts by what is there. */
@Injectable()
export class Rates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rates: RateRepository,
    private readonly clock: Clock,
  ) {}

  /** Loads the file of the European Central Bank, whole or not at all; loading it again adds what is new. */
  async load(context: WorkContext, text: string, { source = ECB, demo = false }: { readonly source?: string; readonly demo?: boolean } = {}): Promise<RatesLoaded> {
    const rates = ratesIn(text);
    return this.uow.run(context, async () => {
      const { loaded, differing } = await this.rates.load(rates, source, demo);
      this.uow.record({ type: 'rates.loaded', caseId: null, subjectType: 'rates', subjectId: randomUUID(), occurredOn: this.clock.today(), data: { source, demo, loaded, differing: differing.length } });
      return { loaded, unchanged: rates.length - loaded - differing.length, differing };
    });
  }

  newest(context: WorkContext, on = this.clock.today()): Promise<ShownRate[]> {
    return this.uow.read(context, () => this.rates.newest(on));
  }

  /** @throws ProblemError `rates.unknown` (409): nothing is converted by a guess */
  async convert(context: WorkContext, from: Money, to: string, on: string): Promise<ConvertedMoney> {
    return this.uow.read(context, async () => {
      const conversion = convert(from, to, on, await this.rates.ratesFor([{ currency: from.currency, on }, { currency: to, on }]));
      if (!conversion.ok) throw new ProblemError('rule', 'rates.unknown', { params: { currency: conversion.currency, on } });
      return { from, to: { amount: conversion.amount, currency: to }, on, rates: conversion.rates };
    });
  }

  prices(context: WorkContext): Promise<CryptoPrice[]> {
    return this.uow.read(context, () => this.rates.newestPrices());
  }

  async addPrice(context: WorkContext, { token, pricedAt, price, source }: AddCryptoPriceRequest, demo = false): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const id = randomUUID();
      await this.rates.addPrice({ id, token: token.toUpperCase(), pricedAt, price, source, demo });
      this.uow.record({ type: 'crypto-price.added', caseId: null, subjectType: 'crypto-price', subjectId: id, occurredOn: this.clock.today(), data: { token: token.toUpperCase(), pricedAt, price, source } });
      return { id };
    });
  }
}
