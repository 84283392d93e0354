export { retentionEventTitles, retentionProblemTexts } from './http/problem-texts.js';
export { RetentionHttpModule, RetentionJobsModule, retentionJobs } from './retention.module.js';
