import type { DeadlineQuery } from '@contract/deadlines';
import type { DeadlineListState } from '../../routes/list-search.js';

/** What the filters in the address ask of the server: running deadlines, or those that were missed; the reader's own, or the team's for who leads one, when nobody is named. */
export function queryOf({ scope, urgency, missed, crossBorder, person, unit, case: caseId, zaak, rule }: DeadlineListState, own: 'mine' | 'team'): DeadlineQuery {
  return {
    // A person, a case or a unit says itself whose they are.
    scope: scope ?? (person || unit || caseId || zaak ? 'all' : own),
    state: missed ? 'missed' : 'open',
    // What has lapsed and taken its effect stands under missed, not before what is to be done.
    ...(missed || urgency ? {} : { toDo: true }),
    ...(urgency ? { urgency } : {}),
    ...(crossBorder ? { crossBorder } : {}),
    ...(person ? { assigneeId: person } : {}),
    ...(unit ? { unitId: unit } : {}),
    ...(caseId ? { caseId } : {}),
    ...(zaak ? { caseReference: zaak } : {}),
    ...(rule ? { ruleId: rule } : {}),
  };
}
