export { AuditHttpModule } from './audit.module.js';
