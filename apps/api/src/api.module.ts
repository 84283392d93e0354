import { Module, type DynamicModule } from '@nestjs/common';
import { AccessHttpModule, PolicyRights } from '#access';
import { ApprovalsHttpModule } from '#approvals';
import { AuditHttpModule } from '#audit';
import { CasesHttpModule } from '#cases';
import { CrossBorderHttpModule } from '#cross-border';
import { CustodyHttpModule } from '#custody';
import { DeadlinesHttpModule } from '#deadlines';
import { DecisionsHttpModule } from '#decisions';
import { DocumentsHttpModule } from '#documents';
import { EmergencyHttpModule } from '#emergency';
import { EvidenceHttpModule } from '#evidence';
import { ItemsHttpModule } from '#items';
import { ListsHttpModule } from '#lists';
import { NotificationsHttpModule } from '#notifications';
import { PartnersHttpModule } from '#partners';
import { ETagInterceptor, PlatformModule, type Config } from '#platform';
import { RetentionHttpModule } from '#retention';
import { TransferHttpModule } from '#transfer';
import { ValuationHttpModule } from '#valuation';
import { FailedJobsController } from './failed-jobs/failed-jobs.controller.js';
import { HandleFailedJobs } from './failed-jobs/handle-failed-jobs.service.js';
import { HealthController } from './health.controller.js';
import { ReferenceController } from './reference/reference.controller.js';
import { WordingModule } from './wording.module.js';

/** HTTP only: the routes of every context, composed. */
@Module({})
export class ApiModule {
  static for(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.for({ config, rights: new PolicyRights(), service: 'zegel-api' }),
        WordingModule,
        AccessHttpModule,
        AuditHttpModule,
        CasesHttpModule,
        ApprovalsHttpModule,
        ItemsHttpModule,
        DecisionsHttpModule,
        DeadlinesHttpModule,
        DocumentsHttpModule,
        NotificationsHttpModule,
        CrossBorderHttpModule,
        CustodyHttpModule,
        PartnersHttpModule,
        ListsHttpModule,
        ValuationHttpModule,
        TransferHttpModule,
        EvidenceHttpModule,
        RetentionHttpModule,
        EmergencyHttpModule,
      ],
      controllers: [HealthController, ReferenceController, FailedJobsController],
      providers: [ETagInterceptor, HandleFailedJobs],
    };
  }
}
