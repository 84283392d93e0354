export type { ImportReport } from './application/complete-import.service.js';
export { ImportRegister, type RegisterFile } from './application/import-register.service.js';
export { IMPORT_TARGET_TITLES } from './domain/target-titles.js';
export { transferEventTitles, transferProblemTexts } from './http/problem-texts.js';
export { wordCoded } from './http/word-coded.js';
export { TransferHttpModule, TransferJobsModule, TransferModule, transferJobs } from './transfer.module.js';
