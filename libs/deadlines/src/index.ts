export { InstallRelease } from './application/administration/install-release.service.js';
export { WorkReplans } from './application/administration/work-replans.service.js';
export { PlanCases } from './application/plan-cases.service.js';
export { RuleBook } from './application/rule-book.js';
export type { Book } from './domain/book/book.js';
export { SweepAlerts } from './application/sweep-alerts.service.js';
export { TellDuties } from './application/tell-duties.service.js';
export { DeadlineSummariesModule, DeadlinesHttpModule, DeadlinesJobsModule, DeadlinesModule, deadlineJobs } from './deadlines.module.js';
export { deadlineEventTitles, deadlineProblemTexts } from './http/problem-texts.js';
