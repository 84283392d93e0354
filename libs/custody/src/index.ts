export { LotMoves } from './application/lot-moves.service.js';
export { ManagePlaces } from './application/manage-places.service.js';
export { MoveItems } from './application/move-items.service.js';
export { RecordHandOver } from './application/record-hand-over.service.js';
export { CustodyHttpModule, CustodyModule } from './custody.module.js';
export { CONDITION_TITLES, MOVE_KINDS } from './domain/move.js';
export { PLACE_KIND_TITLES } from './domain/place-kind.js';
export { custodyEventTitles, custodyProblemTexts } from './http/problem-texts.js';
