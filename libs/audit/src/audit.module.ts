import { Module } from '@nestjs/common';
import { ExportLog } from './application/export-log.service.js';
import { LogListing } from './application/log-listing.js';
import { ShowLog } from './application/show-log.service.js';
import { LogController } from './http/log.controller.js';
import { AuditLogQuery } from './persistence/audit-log.query.js';

/** Handing out the log, for the operator's commands. */
@Module({ providers: [ExportLog], exports: [ExportLog] })
export class AuditModule {}

/** The read side of the log of changes and reads; the platform writes it, in the transaction of the act. */
@Module({ providers: [AuditLogQuery, LogListing, ShowLog], controllers: [LogController], exports: [LogListing] })
export class AuditHttpModule {}
