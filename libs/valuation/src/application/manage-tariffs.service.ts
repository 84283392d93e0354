import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { AddTariffRequest, EndTariffRequest, ShownTariff } from '../contract.js';
import type { TariffCost, TariffPeriod } from '../domain/costs/tariff.js';
import { TariffRepository, type StoredTariff } from '../persistence/tariff.repository.js';

/** The tariffs of keeping. One is added and ended, and never changed: what was counted by it stays counted by it. */
@Injectable()
export class ManageTariffs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tariffs: TariffRepository,
    private readonly clock: Clock,
  ) {}

  all(context: WorkContext): Promise<ShownTariff[]> {
    return this.uow.read(context, async () => (await this.tariffs.all()).map(toShown));
  }

  async add(context: WorkContext, sent: SentBody<AddTariffRequest>): Promise<{ readonly id: string; readonly version: number }> {
    const { assetClass, placeKind, cost, per, amount, validFrom, validUntil, note } = await sent.heldTo((stated) => periodRefusals(stated.validFrom, stated.validUntil));
    return this.uow.run(context, async () => {
      const id = randomUUID();
      await this.tariffs.add({ id, assetClass: assetClass ?? null, placeKind: placeKind ?? null, cost: cost as TariffCost, per: per as TariffPeriod, amount: amount.amount, currency: amount.currency, validFrom, validUntil: validUntil ?? null, note: note ?? null });
      this.uow.record({ type: 'tariff.added', caseId: null, subjectType: 'tariff', subjectId: id, occurredOn: validFrom, data: { assetClass, placeKind, cost, per, amount, validFrom, validUntil } });
      return { id, version: 1 };
    });
  }

  async end(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<EndTariffRequest>): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.tariffs.get(id);
      if (before.validUntil !== null) throw new ProblemError('rule', 'tariff.ended');
      const { validUntil } = await sent.heldTo((stated) => periodRefusals(before.validFrom, stated.validUntil));
      const version = await this.tariffs.end(id, expectedVersion, validUntil);
      this.uow.record({ type: 'tariff.ended', caseId: null, subjectType: 'tariff', subjectId: id, occurredOn: this.clock.today(), changes: [{ field: 'validUntil', from: null, to: validUntil }] });
      return { id, version };
    });
  }
}

function periodRefusals(validFrom: string | undefined, validUntil: string | undefined): readonly Refusal[] {
  return validFrom !== undefined && validUntil !== undefined && validUntil < validFrom ? [{ code: 'tariff.ends-before', pointer: '/validUntil' }] : [];
}

function toShown({ amount, currency, ...tariff }: StoredTariff): ShownTariff {
  return { ...tariff, amount: { amount, currency } };
}
