import { Module, type DynamicModule } from '@nestjs/common';
import { AccessHttpModule, PolicyRights, accessProblemTexts } from '#access';
import { ETagInterceptor, PROBLEM_TEXTS, PlatformModule, ProblemFilter, platformProblemTexts, type Config } from '#platform';
import { HealthController } from './health.controller.js';

/** HTTP only: the routes of every context, composed. */
@Module({})
export class ApiModule {
  static for(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.for({ config, rights: new PolicyRights() }), AccessHttpModule],
      controllers: [HealthController],
      providers: [ProblemFilter, ETagInterceptor, { provide: PROBLEM_TEXTS, useValue: [platformProblemTexts, accessProblemTexts] }],
    };
  }
}
