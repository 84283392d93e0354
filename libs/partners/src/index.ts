export { GrantPartner } from './application/grant-partner.service.js';
export { partnerEventTitles, partnerProblemTexts } from './http/problem-texts.js';
export { PartnersHttpModule, PartnersModule } from './partners.module.js';
