export { ExportLog } from './application/export-log.service.js';
export { AuditHttpModule, AuditModule } from './audit.module.js';
