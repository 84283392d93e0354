import type { UndecidedItem } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ClassIcon } from '../items/class-icon.js';
import { useWords } from '../reference/use-words.js';
import { DecisionText } from './decision-text.js';

interface UndecidedTableProps {
  readonly rows: readonly UndecidedItem[];
}

/** Each item with its days of silence and the decision that is expected. */
export function UndecidedTable({ rows }: UndecidedTableProps): ReactElement {
  const { t } = useTranslation('silence');
  const locale = useLocale();
  const word = useWords();
  return (
    <div className="card">
      <ScrollBox label={t('title')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.item')}</th>
              <th scope="col">{t('column.status')}</th>
              <th scope="col">{t('column.silence')}</th>
              <th scope="col">{t('column.next')}</th>
              <th scope="col">{t('column.case')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr key={item.id}>
                <td>
                  <ClassIcon assetClass={item.assetClass} />{' '}
                  <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }}>
                    {item.description}
                  </Link>
                  <div className="muted">{item.reference}</div>
                </td>
                <td>{word('itemStates', item.status)}</td>
                <td>
                  <strong>{t('days', { count: item.daysOfSilence })}</strong>
                  <div className="muted">{t('since', { day: formatDate(item.silentSince, locale) })}</div>
                </td>
                <td>
                  <DecisionText item={item} />
                </td>
                <td>
                  <Link to="/dossiers/$caseId" params={{ caseId: item.caseId }} search={{}}>
                    {item.caseReference}
                  </Link>{' '}
                  <span className="muted">{item.caseTitle}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
