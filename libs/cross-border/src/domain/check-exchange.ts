import type { Exchange, RecordExchangeRequest } from '../contract.js';
import type { LegalDate } from '../../../platform/src/contract.js';
import { refusal, type CrossBorderRefusal } from './cross-border-refusal.js';

const CARIN = 'carin';
const INTELLIGENCE_ONLY = 'intelligence-only';

/** Whether an exchange can be recorded as it is given, beyond the form of its fields; every error at once. */
export function checkExchange({ movedAt, dueOn, channel, handlingCode }: RecordExchangeRequest): readonly CrossBorderRefusal[] {
  return [
    ...(dueOn !== undefined && dueOn < movedAt.slice(0, 10) ? [refusal('exchange.due-before', { pointer: '/dueOn' })] : []),
    ...(channel === CARIN && handlingCode !== undefined && handlingCode !== INTELLIGENCE_ONLY ? [refusal('exchange.carin', { pointer: '/handlingCode' })] : []),
  ];
}

/** The handling code an exchange is kept under: CARIN is an informal network and yields no evidence. */
export function handlingCodeOf({ channel, handlingCode }: Pick<RecordExchangeRequest, 'channel' | 'handlingCode'>): string | null {
  return handlingCode ?? (channel === CARIN ? INTELLIGENCE_ONLY : null);
}

/** How an exchange stands today; overdue is seen, never stored. */
export function standingOf({ state, dueOn }: Pick<Exchange, 'state' | 'dueOn'>, today: LegalDate): Exchange['state'] | 'overdue' {
  return state === 'open' && dueOn !== null && dueOn < today ? 'overdue' : state;
}
