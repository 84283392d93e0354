export { EvidenceHttpModule } from './evidence.module.js';
export { evidenceEventTitles, evidenceProblemTexts } from './http/problem-texts.js';
