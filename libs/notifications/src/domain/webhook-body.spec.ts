import { webhookBody } from './webhook-body.js';
import { familyOf } from './webhook-families.js';

const EVENT = { messageId: 'm', kind: 'item.seized', happenedAt: '2026-11-27T10:00:00.000Z', caseId: 'c', subjectType: 'item', subjectId: 'i' };

describe('the body of a webhook', () => {
  it('holds ids, kind, moment and link, and nothing else', () => {
    expect(JSON.parse(webhookBody(EVENT, 'https://zegel.test/'))).toEqual({ id: 'm', kind: 'item.seized', happenedAt: EVENT.happenedAt, caseId: 'c', subjectType: 'item', subjectId: 'i', link: 'https://zegel.test/voorwerpen/i' });
  });

  it.each([
    ['deadline', 'https://zegel.test/dossiers/c?termijn=i'],
    ['party', 'https://zegel.test/dossiers/c'],
  ])('of a %s leads to %s', (subjectType, link) => {
    expect((JSON.parse(webhookBody({ ...EVENT, subjectType }, 'https://zegel.test')) as { link: string }).link).toBe(link);
  });
});

describe('the family of a fact', () => {
  it.each([
    ['case.opened', 'case'],
    ['item.seized', 'item'],
    ['complaint.filed', 'procedure'],
    ['deadline.acknowledged', 'deadline'],
    ['webhook.created', null],
    ['notification-preferences.changed', null],
    ['calendar-feed.opened', null],
  ])('%s is of %s', (type, family) => {
    expect(familyOf(type)).toBe(family);
  });
});
