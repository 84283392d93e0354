export { RecordExchange } from './application/record-exchange.service.js';
export { RecordRequest } from './application/record-request.service.js';
export { RequestsOfParts } from './application/requests-of-parts.js';
export { TransitionRequest } from './application/transition-request.service.js';
export { CrossBorderHttpModule, CrossBorderModule } from './cross-border.module.js';
export { CHANNEL_TITLES, HANDLING_CODE_TITLES, PARTNER_TITLES } from './domain/partner.js';
export { INSTRUMENT_TITLES, REQUEST_ACTIONS, REQUEST_STATE_TITLES } from './domain/request-state.js';
export { crossBorderEventTitles, crossBorderProblemTexts } from './http/problem-texts.js';
