import { wordDigest } from './word-digest.js';

const LINKS = { link: 'https://zegel.test/meldingen', repeat: false };
const entry = (message: string, caseReference: string | null) => ({ message, caseReference, link: `https://zegel.test/${caseReference ?? 'import'}` });

describe('a digest', () => {
  it('says what happened how often in which case, and loses nothing', () => {
    const { subject, text } = wordDigest([entry('item.status-changed', 'Z-1'), entry('decision.given', 'Z-1'), entry('item.status-changed', 'Z-1'), entry('item.status-changed', 'Z-2'), entry('import.done', null)], LINKS, 'nl');

    expect(subject).toBe('[Zegel] Dagoverzicht: 5 meldingen');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- Stand van een voorwerp gewijzigd (2×) – zaak Z-1',
      '- Beslissing gegeven – zaak Z-1',
      '- Stand van een voorwerp gewijzigd – zaak Z-2',
      '- Import klaar',
    ]);
    expect(text).toContain('https://zegel.test/Z-2');
  });

  it('of one notification says so in the reader’s language', () => {
    expect(wordDigest([entry('decision.given', 'Z-1')], LINKS, 'en').subject).toBe('[Zegel] Daily overview: 1 notification');
  });

  it('that may have come before says so', () => {
    expect(wordDigest([entry('decision.given', 'Z-1')], { ...LINKS, repeat: true }, 'nl').text).toContain('misschien al eerder aangekomen');
    expect(wordDigest([entry('decision.given', 'Z-1')], LINKS, 'nl').text).not.toContain('eerder aangekomen');
  });
});
