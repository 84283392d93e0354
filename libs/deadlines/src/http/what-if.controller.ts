import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Reads, RecordId, Work, type WorkContext } from '#platform';
import { ExplainDeadline } from '../application/explain-deadline.service.js';
import { ListWhatIfChoices } from '../application/what-if-choices.service.js';
import { ShowWhatIf } from '../application/what-if.service.js';
import type { ExplainedDeadline, WhatIf, WhatIfChoices } from '../contract.js';
import { WhatIfBody } from './term.requests.js';

/** The reasons behind all dates of a case, and what the dates would be if things went another way. */
@Controller('cases/:id')
export class WhatIfController {
  constructor(
    private readonly explain: ExplainDeadline,
    private readonly choices: ListWhatIfChoices,
    private readonly whatIf: ShowWhatIf,
  ) {}

  @Get('deadline-reasons')
  @Reads('deadline.view')
  reasons(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ExplainedDeadline[]> {
    return this.explain.ofCase(context, id);
  }

  @Get('what-if')
  @Reads('deadline.view')
  choose(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<WhatIfChoices> {
    return this.choices.execute(context, id);
  }

  @Post('what-if')
  @HttpCode(200)
  @Reads('deadline.view')
  suppose(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() body: WhatIfBody): Promise<WhatIf> {
    return this.whatIf.execute(context, id, body);
  }
}
