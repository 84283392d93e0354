import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Changes, Creates, ExpectedVersion, ProblemFilter, Reads, RecordId, Work, localeOf, type Page, type WorkContext } from '#platform';
import { AcceptDifferences } from '../application/accept-differences.service.js';
import { ListComparisons } from '../application/list-comparisons.service.js';
import { ShowComparison } from '../application/show-comparison.service.js';
import { StartComparison } from '../application/start-comparison.service.js';
import type { AcceptAnswer, Comparison, ComparisonRow, ComparisonSummary } from '../contract.js';
import { AcceptBody, CompareBody, ComparisonListQueryString, ComparisonRowQueryString } from './comparison.requests.js';
import { sideOfItem, sideOfRow } from './comparison.responses.js';

/** Lists held against the register: what differs, accepted row by row or a class at once. */
@Controller('comparisons')
export class ComparisonController {
  constructor(
    private readonly listing: ListComparisons,
    private readonly starting: StartComparison,
    private readonly showing: ShowComparison,
    private readonly accepting: AcceptDifferences,
    private readonly words: ProblemFilter,
  ) {}

  @Post()
  @Creates('comparison.create')
  start(@Work() context: WorkContext, @Body() body: CompareBody): Promise<{ readonly id: string }> {
    return this.starting.execute(context, body);
  }

  @Get()
  @Reads('comparison.view')
  list(@Work() context: WorkContext, @Query() query: ComparisonListQueryString): Promise<Page<ComparisonSummary>> {
    return this.listing.execute(context, query);
  }

  @Get(':id')
  @Reads('comparison.view')
  async show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Req() request: FastifyRequest): Promise<Comparison> {
    const { failureCode, failureParams, ...view } = await this.showing.execute(context, id);
    const failure = failureCode === null ? null : this.words.problemOf({ kind: 'invalid', code: failureCode, details: { params: failureParams ?? {} } }, localeOf(request), request.id);
    return { ...view, failure };
  }

  @Get(':id/rows')
  @Reads('comparison.view')
  async rows(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: ComparisonRowQueryString, @Req() request: FastifyRequest): Promise<Page<ComparisonRow>> {
    const page = await this.showing.rows(context, id, query);
    const locale = localeOf(request);
    return {
      ...page,
      rows: page.rows.map((row): ComparisonRow => ({
        id: row.id,
        class: row.class,
        differs: row.differs,
        row: row.listed?.rowNumber ?? null,
        listed: row.listed && sideOfRow(row.listed, row.registered),
        registered: row.registered && sideOfItem(row.registered),
        itemId: row.item_id,
        candidates: row.candidates,
        state: row.state,
        problem: row.problem && this.words.problemOf(row.problem, locale, request.id),
        writtenItemId: row.written_item_id,
        reason: row.reason,
        acceptedBy: row.accepted_by_name,
      })),
    };
  }

  @Post(':id/acceptances')
  @Creates('comparison.accept')
  accept(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() body: AcceptBody): Promise<AcceptAnswer> {
    return this.accepting.execute(context, id, body);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Changes('comparison.accept')
  stop(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<{ readonly id: string }> {
    return this.accepting.stop(context, id, version);
  }

  @Post(':id/resumption')
  @HttpCode(200)
  @Changes('comparison.accept')
  resume(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<{ readonly id: string }> {
    return this.accepting.resume(context, id, version);
  }
}
