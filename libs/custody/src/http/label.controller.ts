import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Creates, Work, fields, localeOf, type WorkContext } from '#platform';
import { PrintLabels } from '../application/print-labels.service.js';
import type { PrintLabelsRequest } from '../contract.js';
import { LABEL_LAYOUT_IDS } from '../domain/label-layout.js';

const AT_ONCE = 500;

export class PrintLabelsBody implements PrintLabelsRequest {
  @fields.IdList({ max: AT_ONCE, optional: true }) readonly itemIds?: readonly string[];
  @fields.IdList({ max: AT_ONCE, optional: true }) readonly placeIds?: readonly string[];
  @fields.OneOf(LABEL_LAYOUT_IDS) readonly layout!: string;
  @fields.WholeNumber({ min: 0, max: 23, optional: true, description: 'Spots of the first sheet that were used before' }) readonly skipped?: number;
}

/** Labels with a QR code, a bar code and a code to read, as PDF. */
@Controller('labels')
export class LabelController {
  constructor(private readonly print: PrintLabels) {}

  @Post()
  @HttpCode(200)
  @Creates('label.print')
  @ApiProduces('application/pdf')
  async labels(@Work() context: WorkContext, @Body() body: PrintLabelsBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pdf = await this.print.execute(context, body, localeOf(request));
    await reply.header('content-type', 'application/pdf').header('content-disposition', 'attachment; filename="labels.pdf"').header('cache-control', 'no-store').send(pdf);
  }
}
