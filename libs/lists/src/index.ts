export { listEventTitles, listProblemTexts } from './http/problem-texts.js';
export { ListsHttpModule } from './lists.module.js';
