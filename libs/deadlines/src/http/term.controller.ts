import { Controller, Get, Header, Query } from '@nestjs/common';
import { Reads, Work, type WorkContext } from '#platform';
import { CalculateTerm } from '../application/calculate-term.service.js';
import type { ComputedTerm, TermGuide } from '../contract.js';
import { termGuide } from '../domain/explaining/term-guide.js';
import { TermQueryString } from './term.requests.js';

/** The calculator: terms of no case. */
@Controller('terms')
export class TermController {
  constructor(private readonly calculate: CalculateTerm) {}

  @Get()
  @Reads('term.view')
  compute(@Work() context: WorkContext, @Query() query: TermQueryString): Promise<ComputedTerm> {
    return this.calculate.execute(context, query);
  }

  @Get('guide')
  @Reads('term.view')
  @Header('cache-control', 'private, max-age=3600')
  guide(): TermGuide {
    return termGuide();
  }
}
