import { linkTo } from './link-to.js';

const nothing = { caseId: null, itemId: null, deadlineId: null, importId: null };

describe('the link of a notification', () => {
  it.each([
    [nothing, '/meldingen'],
    [{ ...nothing, caseId: 'c' }, '/dossiers/c'],
    [{ ...nothing, caseId: 'c', deadlineId: 'd' }, '/dossiers/c?termijn=d'],
    [{ ...nothing, caseId: 'c', itemId: 'i', deadlineId: 'd' }, '/dossiers/c?termijn=d'],
    [{ ...nothing, caseId: 'c', itemId: 'i' }, '/voorwerpen/i'],
    [{ ...nothing, importId: 'm' }, '/import/m'],
  ])('about %j leads to %s', (about, path) => {
    expect(linkTo(about, 'https://zegel.example/')).toBe(`https://zegel.example${path}`);
  });
});
