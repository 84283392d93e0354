import { Injectable } from '@nestjs/common';
import { ASSET_CLASS_SPECS } from '#items';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type Locale, type WorkContext } from '#platform';
import type { PrintLabelsRequest } from '../contract.js';
import type { LabelLayout } from '../domain/label-layout.js';
import { LabelQuery } from '../persistence/label.query.js';
import { drawLabels, type Label } from './draw-labels.js';

/** Prints labels of items and places. Each label that was printed is a fact: a second one of the same thing can be asked after. */
@Injectable()
export class PrintLabels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly labels: LabelQuery,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, { itemIds = [], placeIds = [], layout, skipped = 0 }: PrintLabelsRequest, locale: Locale): Promise<Buffer> {
    refuseInvalid(itemIds.length + placeIds.length === 0 ? [{ code: 'custody.labels-none', pointer: '/itemIds' }] : []);
    const labels = await this.uow.run(context, async (): Promise<Label[]> => {
      const items = await this.labels.items(itemIds);
      const places = await this.labels.places(placeIds);
      if (items.length < itemIds.length || places.length < placeIds.length) throw new ProblemError('not-found', 'record.not-found');
      const occurredOn = this.clock.today();
      for (const { id, caseId } of items) this.uow.record({ type: 'label.printed', caseId, subjectType: 'item', subjectId: id, occurredOn, data: { layout } });
      for (const { id } of places) this.uow.record({ type: 'label.printed', caseId: null, subjectType: 'place', subjectId: id, occurredOn, data: { layout } });
      return [
        ...items.map(({ code, assetClass }) => ({ code, words: ASSET_CLASS_SPECS.find(({ id }) => id === assetClass)?.title[locale] ?? '' })),
        ...places.map(({ code, name }) => ({ code, words: name })),
      ];
    });
    return drawLabels(labels, layout as LabelLayout, skipped);
  }
}
