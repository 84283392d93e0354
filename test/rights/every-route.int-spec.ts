import { readFileSync, writeFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { STREAMS, cells, oneOfEachAnswer, routesWithActs, startEveryCell, type EveryCell } from './support/every-cell.js';
import { SHORT } from './support/matrix.js';
import { rightsPage } from './support/rights-page.js';

/** Every route of the running API has an act, and is asked by a role for each answer that must come, in the two ways to stand to a case that matter most; every role in every way: matrix.int-spec.ts. */

const PAGE = 'docs/rights.md';

let every: EveryCell;

beforeAll(async () => {
  every = await startEveryCell();
});

afterAll(() => every.office.stop());

it('every route has an act', () => {
  expect(routesWithActs(every.office.app).filter(([, act]) => act === undefined).map(([route]) => route)).toEqual([]);
});

describe('every cell is as the table of rights and the ways to stand to a case say:', () => {
  it.each(SHORT)('%s', async (relation) => {
    const asked = oneOfEachAnswer(cells(every.listed).filter((cell) => cell.relation === relation));

    expect(asked.length).toBeGreaterThan(relation === 'member' ? every.listed.length : 100);
    expect(await every.wrongCells(asked)).toEqual([]);
  });
});

it('without a session every one of them is a stranger’s', async () => {
  const answers = await Promise.all(every.listed.filter(([route, { open }]) => !open && !STREAMS.includes(route)).map(async ([route]) => [route, (await every.ask(route, null, every.office.cases.member)).cell]));

  expect(answers.filter(([, cell]) => cell !== 'sign-in')).toEqual([]);
});

it('the page of rights is up to date', () => {
  const page = rightsPage(every.listed);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);

  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

it('a hidden route and a route without an act, planted, are seen', async () => {
  @Controller('planted')
  class PlantedController {
    @Get()
    look(): string {
      return 'seen';
    }
  }
  @Module({ imports: [DiscoveryModule], controllers: [PlantedController] })
  class PlantedModule {}
  const planted = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), { logger: false });
  planted.setGlobalPrefix('api/v1');
  planted.getHttpAdapter().getInstance().get('/api/v1/hidden', () => 'seen');
  await planted.init();

  expect(routesWithActs(planted)).toEqual(expect.arrayContaining([['GET /api/v1/hidden', undefined], ['GET /api/v1/planted', undefined]]));
  await planted.close();
});
