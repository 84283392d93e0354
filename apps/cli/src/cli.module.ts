import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, PolicyRights } from '#access';
import { AuditModule } from '#audit';
import { CrossBorderModule } from '#cross-border';
import { CustodyModule } from '#custody';
import { DeadlinesModule } from '#deadlines';
import { DecisionsModule } from '#decisions';
import { DocumentsModule } from '#documents';
import { ItemsModule } from '#items';
import { PartnersModule } from '#partners';
import { PlatformModule, type Config } from '#platform';
import { TransferModule } from '#transfer';
import { ValuationModule } from '#valuation';

/** The contexts without HTTP and without jobs, for the operator's commands. */
@Module({})
export class CliModule {
  static for(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [PlatformModule.for({ config, rights: new PolicyRights() }), AccessModule, AuditModule, ItemsModule, DeadlinesModule, DecisionsModule, DocumentsModule, CrossBorderModule, CustodyModule, PartnersModule, TransferModule, ValuationModule],
    };
  }
}
