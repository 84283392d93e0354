import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { DocumentsModule } from '#documents';
import { EvidenceLog } from './application/evidence-log.service.js';
import { GatherEvidence } from './application/gather-evidence.service.js';
import { MakeEvidence } from './application/make-evidence.service.js';
import { SendEvidence } from './application/send-evidence.service.js';
import { ShowEvidence } from './application/show-evidence.service.js';
import { EvidenceController } from './http/evidence.controller.js';
import { EvidenceFactsQuery } from './persistence/evidence-facts.query.js';
import { EvidenceLogQuery } from './persistence/evidence-log.query.js';
import { EvidencePackageRow } from './persistence/evidence-package.entity.js';
import { EvidencePackageRepository } from './persistence/evidence-package.repository.js';

/** What leaves the office as evidence: everything about an item or a case, with the proofs of the log. */
@Module({
  imports: [CasesModule, DocumentsModule, TypeOrmModule.forFeature([EvidencePackageRow])],
  providers: [EvidencePackageRepository, EvidenceFactsQuery, EvidenceLogQuery, GatherEvidence, EvidenceLog, MakeEvidence, ShowEvidence, SendEvidence],
  controllers: [EvidenceController],
})
export class EvidenceHttpModule {}
