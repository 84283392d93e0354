export { retentionEventTitles, retentionProblemTexts } from './http/problem-texts.js';
export { RetentionHttpModule } from './retention.module.js';
