import { readCaseList, readDeadlineList, readItemList } from './list-search.js';

describe('the address of a list', () => {
  it('gives back the filters and the order it holds', () => {
    expect(readCaseList({ status: 'intake,investigation', mine: true, sort: 'title', desc: true })).toEqual({
      status: 'intake,investigation',
      mine: true,
      sort: 'title',
      desc: true,
    });
  });

  it('means nothing where it is broken', () => {
    expect(readItemList({ sort: 'price', from: '23-11-2026', awaiting: 'perhaps', class: 7 })).toEqual({});
  });

  it('never carries free text, which may be a person’s name', () => {
    expect(readCaseList({ text: 'J. Jansen', q: 'J. Jansen' })).toEqual({});
    expect(readItemList({ text: 'J. Jansen' })).toEqual({});
  });

  it('knows the scopes of the agenda', () => {
    expect(readDeadlineList({ scope: 'team', urgency: 'overdue', crossBorder: 'true' })).toEqual({
      scope: 'team',
      urgency: 'overdue',
      crossBorder: true,
    });
    expect(readDeadlineList({ scope: 'everyone' })).toEqual({});
  });
});
