import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { Approvals } from './application/approvals.service.js';
import { DecideApproval } from './application/decide-approval.service.js';
import { ListApprovals } from './application/list-approvals.service.js';
import { ApprovalController } from './http/approval.controller.js';
import { ApprovalListQuery } from './persistence/approval-list.query.js';
import { ApprovalRow } from './persistence/approval.entity.js';
import { ApprovalRepository } from './persistence/approval.repository.js';

const providers = [ApprovalRepository, Approvals];

/** Asking for a second pair of eyes: what other contexts use. */
@Module({ imports: [CasesModule, TypeOrmModule.forFeature([ApprovalRow])], providers, exports: providers })
export class ApprovalsModule {}

@Module({ imports: [ApprovalsModule, CasesModule], providers: [ApprovalListQuery, ListApprovals, DecideApproval], controllers: [ApprovalController] })
export class ApprovalsHttpModule {}
