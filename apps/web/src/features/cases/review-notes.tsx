import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface ReviewNotesProps {
  readonly notes: readonly string[];
}

/** What the import did not understand and somebody must look at. */
export function ReviewNotes({ notes }: ReviewNotesProps): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <section className="note-box" aria-label={t('review.title')}>
      <strong>{t('review.title')}</strong>
      <p>{t('review.what')}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
