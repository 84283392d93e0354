import { ANYTHING, keyOf, readNews } from './live-news.js';

const CASE = '0b0e6f0c-7c11-4c57-8f6c-2f1f6b1f0a11';
const THING = '5d9c8c1e-3f0c-4b58-9a43-0a3f6a1b2c3d';
const PERSON = 'a1d9c8c1-3f0c-4b58-9a43-0a3f6a1b2c3d';

const said = (payload: object): ReturnType<typeof readNews> => readNews(JSON.stringify(payload));

describe('news of the database', () => {
  it.each(['item', 'deadline'])('of a %s is for who may see its case', (type) => {
    expect(said({ type, id: THING, caseId: CASE })).toEqual({ event: { type, id: THING, caseId: CASE }, audience: { kind: 'case', id: CASE } });
  });

  it.each(['case', 'party', 'document', 'decision', 'request', 'exchange'])('of a %s is news of its case', (type) => {
    expect(said({ type, id: type === 'case' ? CASE : THING, caseId: CASE })).toEqual({ event: { type: 'case', id: CASE, caseId: CASE }, audience: { kind: 'case', id: CASE } });
  });

  it('of an import is for who may see that import', () => {
    expect(said({ type: 'import', id: THING, caseId: null })).toEqual({ event: { type: 'import', id: THING, caseId: null }, audience: { kind: 'import', id: THING } });
  });

  it('of a count is for everyone at work, and says no more than that', () => {
    expect(said({ type: 'count', id: THING, caseId: null })).toEqual({ event: { type: 'count', id: THING, caseId: null }, audience: { kind: 'everyone' } });
  });

  it('of a notification is for its reader', () => {
    expect(said({ type: 'notification', id: THING, userId: PERSON })).toEqual({ event: { type: 'notification', id: THING, caseId: null }, audience: { kind: 'person', userId: PERSON } });
  });

  it.each([
    ['that some of it was missed', ''],
    ['of more than is told one by one', '{"type":"case","id":"*","caseId":null}'],
  ])('%s is for all, and says nothing', (_, payload) => {
    expect(readNews(payload)).toEqual(ANYTHING);
  });

  it.each([
    ['of what belongs to nobody', '{"type":"mapping","id":"cook-county","caseId":null}'],
    ['of a notification without a reader', `{"type":"notification","id":"${THING}"}`],
    ['with something else for a case', `{"type":"item","id":"${THING}","caseId":"' OR true"}`],
    ['that cannot be read', '{"type":'],
    ['that is not an object', '"case"'],
  ])('%s is not passed on', (_, payload) => {
    expect(readNews(payload)).toBeNull();
  });

  it('that says the same is recognised, and what is for another is not the same', () => {
    const key = (payload: object): string => {
      const news = said(payload);
      return news ? keyOf(news) : 'none';
    };

    expect(key({ type: 'party', id: THING, caseId: CASE })).toBe(key({ type: 'document', id: PERSON, caseId: CASE }));
    expect(key({ type: 'notification', id: '*', userId: PERSON })).not.toBe(key({ type: 'notification', id: '*', userId: CASE }));
  });
});
