export { ExportLog } from './application/export-log.service.js';
export { AuditHttpModule, AuditModule } from './audit.module.js';
// What a part of the log needs to be handed out with its proofs.
export { consistencyLines, leafLine, pathOfFile, writtenLines, type ExportLine } from './application/export-log.js';
export { RememberingTree } from './domain/merkle-tree.js';
export { LogReader } from './persistence/log-reader.js';
