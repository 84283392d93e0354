import { readFile } from 'node:fs/promises';
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FileStore, ScanIncoming, readUpload, receiveUpload, type IncomingFile } from '#documents';
import { Creates, Reads, Work, type WorkContext } from '#platform';
import { Rates, ratesIn } from '../application/load-rates.service.js';
import type { ConvertedMoney, CryptoPrice, RatesLoaded, ShownRate } from '../contract.js';
import { AddCryptoPriceBody, ConversionQuery, LoadRatesBody, RatesQuery } from './cost.requests.js';

const MULTIPART = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
/** The whole history since 1999 takes about two. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** Exchange rates by date, prices of crypto-assets by time, and conversion by them. */
@Controller()
export class RateController {
  constructor(
    private readonly rates: Rates,
    private readonly store: FileStore,
    private readonly scanning: ScanIncoming,
  ) {}

  @Get('rates')
  @Reads('rate.view')
  list(@Work() context: WorkContext, @Query() { on }: RatesQuery): Promise<ShownRate[]> {
    return this.rates.newest(context, on);
  }

  @Get('rates/conversion')
  @Reads('rate.view')
  convert(@Work() context: WorkContext, @Query() { amount, from, to, on }: ConversionQuery): Promise<ConvertedMoney> {
    return this.rates.convert(context, { amount, currency: from }, to, on);
  }

  @Post('rates/files')
  @Creates('rate.load')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: MULTIPART })
  async load(@Work() context: WorkContext, @Req() request: FastifyRequest): Promise<RatesLoaded> {
    const upload = await receiveUpload(request, this.store, LARGEST_FILE);
    try {
      const { file } = await readUpload(LoadRatesBody, upload, { ofFile: async ({ content }) => ratesIn(await this.passed(context, content)) });
      return await this.rates.load(context, await this.passed(context, file.content));
    } finally {
      if (upload.file) await this.store.discard(upload.file.content);
    }
  }

  @Get('crypto-prices')
  @Reads('rate.view')
  prices(@Work() context: WorkContext): Promise<CryptoPrice[]> {
    return this.rates.prices(context);
  }

  @Post('crypto-prices')
  @Creates('rate.load')
  addPrice(@Work() context: WorkContext, @Body() body: AddCryptoPriceBody): Promise<{ readonly id: string }> {
    return this.rates.addPrice(context, body);
  }

  /** The text of a file that the scanner passed. */
  private async passed(context: WorkContext, file: IncomingFile): Promise<string> {
    await this.scanning.pass(context, file);
    return readFile(file.path, 'utf8');
  }
}
