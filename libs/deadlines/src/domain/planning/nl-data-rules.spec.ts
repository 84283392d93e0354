import { anEvent } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const on = (type: string, date: string, data: PlanEvent['data'] = {}): PlanEvent => anEvent(type, date, { data });

describe('Dutch rules on how long data are kept', () => {
  it.each<[ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['NL-55', 'asks for a review every ninety days', [on('search.data-recorded', '2026-01-05'), on('search.data-reviewed', '2026-03-02')], ['investigating-officer met 2026-04-05', 'investigating-officer open 2026-05-31']],
    ['NL-55', 'is met by destruction', [on('search.data-recorded', '2026-01-05'), on('search.data-destroyed', '2026-03-02')], ['investigating-officer met 2026-04-05']],
    ['NL-58', 'gives a year of use and five years until removal', [on('police-data.processed', '2024-02-29', { regime: 'wpg-8' })], ['removal open 2029-02-28', 'use open 2025-02-28']],
    ['NL-58', 'is not for another regime', [on('police-data.processed', '2024-02-29', { regime: 'wpg-10' })], []],
    ['NL-59', 'asks for the purpose within a week', [on('police-data.processed', '2026-04-20', { regime: 'wpg-9' })], ['purpose open 2026-04-28']],
    ['NL-59', 'is met by the purpose', [on('police-data.processed', '2026-11-02', { regime: 'wpg-9' }), on('police-data.purpose-recorded', '2026-11-04')], ['purpose met 2026-11-09']],
    ['NL-59', 'gives half a year of calendar months, moved off nothing', [on('police-data.last-needed', '2026-05-01', { regime: 'wpg-9' })], ['removal open 2026-11-01']],
    ['NL-60', 'is five years from the last need', [on('police-data.last-needed', '2024-05-14', { regime: 'wpg-10' })], ['police open 2029-05-14']],
    ['NL-61', 'asks for a check every half year', [on('police-data.processed', '2026-01-31', { regime: 'wpg-12' }), on('police-data.checked', '2026-06-15')], ['half-yearly-check met 2026-07-31', 'half-yearly-check open 2026-12-15']],
    ['NL-61', 'is ten years from the last need', [on('police-data.last-needed', '2024-05-14', { regime: 'wpg-12' })], ['destruction open 2034-05-14']],
    ['NL-62', 'is five years from removal', [on('police-data.removed', '2024-05-14', { regime: 'wpg-9' })], ['police open 2029-05-14']],
    ['NL-62', 'is met by destruction', [on('police-data.removed', '2024-05-14', { regime: 'wpg-9' }), on('police-data.destroyed', '2025-01-01')], ['police met 2029-05-14']],
    ['NL-63', 'is five years for a minor offence', [on('judicial-data.recorded', '2024-05-14', { category: 'minor-offence' })], ['minor-offence open 2029-05-14']],
    ['NL-63', 'is ten years with custody or community service', [on('judicial-data.recorded', '2024-05-14', { category: 'minor-offence-with-custody' })], ['minor-offence-with-custody open 2034-05-14']],
    ['NL-63', 'is twenty years for a crime', [on('judicial-data.recorded', '2024-05-14', { category: 'crime' })], ['crime open 2044-05-14']],
    ['NL-63', 'is thirty years for a serious crime', [on('judicial-data.recorded', '2024-05-14', { category: 'serious-crime' })], ['serious-crime open 2054-05-14']],
    ['NL-64', 'gives four weeks for an answer', [on('judicial-data.access-requested', '2026-04-27')], ['answer open 2026-05-26']],
    ['NL-64', 'is met by the answer', [on('judicial-data.access-requested', '2026-11-02'), on('judicial-data.access-answered', '2026-11-20')], ['answer met 2026-11-30']],
    ['NL-64', 'keeps the log of a disclosure for a year', [on('judicial-data.disclosed', '2026-05-14')], ['log open 2027-05-14']],
  ])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});
