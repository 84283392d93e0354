import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNoteWords } from '../items/use-note-words.js';

interface ReviewNotesProps {
  readonly notes: readonly string[];
}

/** What the import did not understand and somebody must look at. */
export function ReviewNotes({ notes }: ReviewNotesProps): ReactElement {
  const { t } = useTranslation('cases');
  const noteWords = useNoteWords();
  return (
    <section className="note-box" aria-label={t('review.title')}>
      <strong>{t('review.title')}</strong>
      <p>{t('review.what')}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{noteWords.ofCase(note)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
