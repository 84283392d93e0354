import { MESSAGES } from './messages.js';
import { wordMail } from './word-mail.js';

const about = { message: 'deadline.overdue', caseReference: 'Z2026-000012', link: 'https://zegel.example/dossiers/1', repeat: false };

describe('a mail', () => {
  it('says in the language of its reader what happened, in which case and where to look', () => {
    expect(wordMail(about, 'nl')).toEqual({
      subject: '[Zegel] Termijn verlopen – Z2026-000012',
      text: `Termijn verlopen.

Zaak: Z2026-000012
Bekijk het in Zegel: https://zegel.example/dossiers/1

Wat er in de zaak staat, staat niet in deze e-mail: die gaat het huis uit.
`,
    });
    expect(wordMail(about, 'en').subject).toBe('[Zegel] Deadline overdue – Z2026-000012');
  });

  it('without a case names none', () => {
    const { subject, text } = wordMail({ ...about, message: 'import.done', caseReference: null }, 'en');

    expect(subject).toBe('[Zegel] Import done');
    expect(text).not.toContain('Case');
  });

  it('that may have been sent before says so', () => {
    expect(wordMail({ ...about, repeat: true }, 'en').text).toContain('may have reached you before');
    expect(wordMail(about, 'en').text).not.toContain('may have reached you before');
  });

  it.each(Object.keys(MESSAGES))('has no place for what is in the case: %s', (message) => {
    for (const locale of ['nl', 'en'] as const) {
      const { subject, text } = wordMail({ ...about, message }, locale);
      expect(subject + text).not.toMatch(/[{}]/);
    }
  });
});
