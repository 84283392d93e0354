export { listEventTitles, listProblemTexts } from './http/problem-texts.js';
export { ListsHttpModule, ListsJobsModule, listJobs } from './lists.module.js';
