import type { Item } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/table/data-table.css';
import { useNoteWords } from './use-note-words.js';

interface ItemReviewProps {
  readonly item: Item;
}

/** What the import did not understand, with the row as it stood in the register. */
export function ItemReview({ item }: ItemReviewProps): ReactElement {
  const { t } = useTranslation('items');
  const noteWords = useNoteWords();
  const { reviewNotes, verbatim } = item;
  return (
    <section className="note-box" aria-label={t('review.title')}>
      <strong>{t('review.title')}</strong>
      <ul>
        {reviewNotes.map(({ code, params }, place) => (
          <li key={`${place} ${code}`}>{noteWords.ofItem(code, params)}</li>
        ))}
      </ul>
      {verbatim && (
        <details>
          <summary>{t('review.verbatim')}</summary>
          <table className="plain-table verbatim-table">
            <tbody>
              {Object.entries(verbatim).map(([column, value]) => (
                <tr key={column}>
                  <th scope="row">{column}</th>
                  <td>{value || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
