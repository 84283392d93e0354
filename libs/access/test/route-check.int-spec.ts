import { Controller, Get, type LoggerService } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { PlatformModule, Reads, type Config } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { configFor } from '../../platform/test/support/platform-under-test.js';
import { AccessHttpModule, PolicyRights } from '../src/index.js';

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

@Controller('planted')
class SilentController {
  @Get()
  look(): string {
    return 'seen';
  }
}

@Controller('planted')
class BoldController {
  @Get()
  @Reads('case.shred')
  look(): string {
    return 'seen';
  }
}

@Controller('planted')
class SoundController {
  @Get()
  @Reads('case.view')
  look(): string {
    return 'seen';
  }
}

let database: TestDatabase;
let config: Config;

beforeAll(async () => {
  database = await createTestDatabase();
  config = configFor(database);
});

afterAll(() => database.drop());

async function start(controller: new () => object): Promise<void> {
  const module = await Test.createTestingModule({ imports: [PlatformModule.for({ config, rights: new PolicyRights() }), AccessHttpModule], controllers: [controller] })
    .setLogger(SILENT)
    .compile();
  const app = module.createNestApplication(new FastifyAdapter());
  await app.init().finally(() => module.close());
}

describe('the API', () => {
  it('does not start with a route that says nothing of its act', async () => {
    await expect(start(SilentController)).rejects.toThrow('Routes without a right: SilentController.look.');
  });

  it('does not start with a route whose act the policy table does not know', async () => {
    await expect(start(BoldController)).rejects.toThrow('Routes without a right: BoldController.look.');
  });

  it('starts with a route that asks for an act of the table', async () => {
    await expect(start(SoundController)).resolves.toBeUndefined();
  });
});
