import type { EventMatch } from '../rules/event-match.js';
import { isActOfRule, judgeCompletion, type NamedAct, type StatedCompletion, type TermToComplete } from './judge-completion.js';

const match = (type: string, more: Partial<EventMatch> = {}): EventMatch => ({ type, about: 'subject', at: 'after', whose: 'same', where: [], ...more });

const term = (more: Partial<TermToComplete> = {}): TermToComplete => ({ startedOn: '2026-03-02', metBy: [match('complaint.decided')], subjectType: 'item', subjectId: 'car', correlateBy: ['complaint'], said: { complaint: 'RK 26/1' }, ...more });
const act = (more: Partial<NamedAct> = {}): NamedAct => ({ type: 'complaint.decided', occurredOn: '2026-03-20', subjectId: 'car', data: {}, ...more });

describe('a completion by hand', () => {
  it.each<[string, Partial<TermToComplete>, StatedCompletion, readonly string[]]>([
    ['by the act of the rule needs nothing more', {}, { act: act() }, []],
    ['may say the day of the act, and no other', {}, { act: act(), metOn: '2026-03-10' }, ['/metOn deadline.met-on-of-act']],
    ['is not by an act from before the term began', {}, { act: act({ occurredOn: '2026-03-01' }) }, ['/actEventId deadline.met-before-start']],
    ['can be by an act from before it, of which the rule says that it counts at any time', { metBy: [match('complaint.decided', { at: 'any' })] }, { act: act({ occurredOn: '2026-03-01' }) }, []],
    ['can be on a day before it, where the rule says that its act counts at any time', { metBy: [match('complaint.decided', { at: 'any' })] }, { act: null, metOn: '2026-03-01', reason: 'Gedaan.' }, []],
    ['can be on any day of a clock that was announced', { startedOn: null }, { act: null, metOn: '2026-02-01', reason: 'Al in hoger beroep.' }, []],
    ['by the act on another complaint says why', {}, { act: act({ data: { complaint: 'RK 26/2' } }) }, ['/reason deadline.reason-for-act']],
    ['by an act that names no complaint needs nothing more', {}, { act: act({ data: {} }) }, []],
    ['by an act that names none says why, where the rule asks whose it is', { metBy: [match('complaint.decided', { whose: 'named' })] }, { act: act({ data: {} }) }, ['/reason deadline.reason-for-act']],
    ['is not on a day before the term began', {}, { act: null, metOn: '2026-03-01', reason: 'Gedaan.' }, ['/metOn deadline.met-before-start']],
    ['can be on the first day', {}, { act: null, metOn: '2026-03-02', reason: 'Gedaan.' }, []],
    ['by an act that the rule does not know says why', {}, { act: act({ type: 'case.opened' }) }, ['/reason deadline.reason-for-act']],
    ['by an act on another thing says why', {}, { act: act({ subjectId: 'boat' }) }, ['/reason deadline.reason-for-act']],
    ['says so in words, not in spaces', {}, { act: act({ type: 'case.opened' }), reason: ' ' }, ['/reason deadline.reason-for-act']],
    ['with the reason can be by any act', {}, { act: act({ type: 'case.opened' }), reason: 'In die brief stond het.' }, []],
    ['tells all at once', {}, { act: act({ type: 'case.opened', occurredOn: '2026-01-01' }), metOn: '2026-03-10' }, ['/metOn deadline.met-on-of-act', '/actEventId deadline.met-before-start', '/reason deadline.reason-for-act']],
    ['of a term set by hand can be by any act, whenever', { metBy: null, startedOn: null }, { act: act({ type: 'case.opened', occurredOn: '2026-01-01' }) }, []],
  ])('%s', (_, more, stated, expected) => {
    expect(judgeCompletion(term(more), stated).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it.each<[string, Partial<TermToComplete>, Partial<NamedAct>, boolean]>([
    ['its kind and its thing', {}, {}, true],
    ['what it says', { metBy: [match('complaint.decided', { where: [{ field: 'outcome', test: 'equals', values: ['granted'] }] })] }, { data: { outcome: 'refused' } }, false],
    ['a match about the whole case', { metBy: [match('complaint.decided', { about: 'case' })] }, { subjectId: 'case' }, true],
    ['a term of the case itself', { subjectType: 'case', subjectId: 'case' }, { subjectId: 'car' }, true],
  ])('knows the act of its rule by %s', (_, more, said, expected) => {
    expect(isActOfRule(term(more), act(said))).toBe(expected);
  });
});
