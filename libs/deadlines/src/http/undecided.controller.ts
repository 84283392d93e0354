import { Controller, Get, Param, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Reads, RecordId, Work, fields, type Page, type WorkContext } from '#platform';
import { ListUndecided } from '../application/list-undecided.service.js';
import type { UndecidedItem, UndecidedQuery } from '../contract.js';
import { asNumber } from './deadline.requests.js';

export class UndecidedQueryString implements UndecidedQuery {
  @fields.OneOf(['undecided', 'awaiting', 'overdue', 'unplanned', 'held'], { optional: true }) readonly which?: NonNullable<UndecidedQuery['which']>;
  @fields.OneOf(['mine', 'team', 'all'], { optional: true }) readonly scope?: 'mine' | 'team' | 'all';
  @fields.IdField({ optional: true }) readonly leadId?: string;
  @fields.IdField({ optional: true }) readonly unitId?: string;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

/** What lies undecided: held items, who must decide what next, and how long nobody has. */
@Controller()
export class UndecidedController {
  constructor(private readonly undecided: ListUndecided) {}

  @Get('undecided-items')
  @Reads('item.search')
  list(@Work() context: WorkContext, @Query() query: UndecidedQueryString): Promise<Page<UndecidedItem>> {
    return this.undecided.execute(context, query);
  }

  @Get('items/:id/next-decision')
  @Reads('item.view')
  ofItem(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<UndecidedItem> {
    return this.undecided.ofItem(context, id);
  }
}
