import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { ManualDeadlinesModule } from '#deadlines';
import { HoldDeadline } from './application/hold-deadline.js';
import { KeepHolds } from './application/keep-holds.service.js';
import { HoldController } from './http/hold.controller.js';
import { LegalHoldRow } from './persistence/legal-hold.entity.js';
import { LegalHoldRepository } from './persistence/legal-hold.repository.js';

/** How long what is kept is kept, what holds it, and how it goes. */
@Module({
  imports: [CasesModule, ManualDeadlinesModule, TypeOrmModule.forFeature([LegalHoldRow])],
  providers: [LegalHoldRepository, HoldDeadline, KeepHolds],
  controllers: [HoldController],
})
export class RetentionHttpModule {}
