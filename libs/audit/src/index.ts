export { ExportLog } from './application/export-log.service.js';
export { LogListing, type PageOfWholeLog, type WholeLogRow } from './application/log-listing.js';
export { AuditHttpModule, AuditModule } from './audit.module.js';
// What a part of the log needs to be handed out with its proofs.
export { consistencyLines, leafLine, pathOfFile, writtenLines, type ExportLine } from './application/export-log.js';
export { LOG_KIND_TITLES } from './domain/log-kind-titles.js';
export { RememberingTree } from './domain/merkle-tree.js';
export { LogSearchBody } from './http/log.controller.js';
export { LogReader } from './persistence/log-reader.js';
