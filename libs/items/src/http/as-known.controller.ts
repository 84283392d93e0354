import { Controller, Get, Param, Query } from '@nestjs/common';
import { Reads, RecordId, Work, fields, type WorkContext } from '#platform';
import { ShowAsKnown } from '../application/show-as-known.service.js';
import type { CaseAsKnown, ItemAsKnown } from '../contract.js';

class AsKnownQueryString {
  @fields.DateField({ past: true }) readonly on!: string;
}

/** What the register knew on a day. */
@Controller()
export class AsKnownController {
  constructor(private readonly past: ShowAsKnown) {}

  @Get('items/:id/as-known')
  @Reads('item.view')
  item(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { on }: AsKnownQueryString): Promise<ItemAsKnown> {
    return this.past.item(context, id, on);
  }

  @Get('cases/:id/as-known')
  @Reads('case.view')
  case(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { on }: AsKnownQueryString): Promise<CaseAsKnown> {
    return this.past.case(context, id, on);
  }
}
