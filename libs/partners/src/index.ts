export { partnerEventTitles, partnerProblemTexts } from './http/problem-texts.js';
export { PartnersHttpModule } from './partners.module.js';
