import type { Valuation } from '@contract/valuation';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { classNames } from '../../lib/class-names.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useWords } from '../reference/use-words.js';

interface ValuationListProps {
  readonly valuations: readonly Valuation[];
  readonly onCorrect?: (valuation: Valuation) => void;
}

/** Every value that was ever found, the newest first; what was corrected stays in it. */
export function ValuationList({ valuations, onCorrect }: ValuationListProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const words = useWords();
  return (
    <ScrollBox label={t('list.title')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('list.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.moment')}</th>
            <th scope="col">{t('list.on')}</th>
            <th scope="col" className="align-end">{t('list.value')}</th>
            <th scope="col">{t('list.how')}</th>
            {onCorrect && (
              <th scope="col">
                <span className="visually-hidden">{t('list.correct')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {valuations.map((one) => (
            <tr key={one.id}>
              <td data-label={t('list.moment')}>{words('valuationMoments', one.moment)}</td>
              <td data-label={t('list.on')}>{formatDate(one.valuedOn, locale, { weekday: false })}</td>
              <td className="align-end" data-label={t('list.value')}>
                <span className={classNames(one.supersededBy !== null && 'value-superseded')}>{formatMoney(one.value, locale)}</span>
                {one.supersededBy !== null && <div className="muted">{t('list.superseded')}</div>}
              </td>
              <td>
                {words('valuationMethods', one.method)}, {one.origin === 'register' ? t('list.register') : one.source}
                {one.valuer !== null && <>, {one.valuer}</>}
                {one.documentId !== null && (
                  <>
                    {' '}
                    <a href={documentUrl(one.documentId)}>{one.documentName}</a>
                  </>
                )}
                {one.reason !== null && one.origin === 'person' && <div>{t('list.corrects', { reason: one.reason })}</div>}
                <div className="muted">
                  {one.recordedBy}, {formatInstant(one.recordedAt, locale)}
                </div>
              </td>
              {onCorrect && (
                <td>
                  {one.supersededBy === null && one.origin === 'person' && (
                    <Button look="link" aria-label={t('list.correctOf', { on: formatDate(one.valuedOn, locale) })} onClick={() => onCorrect(one)}>
                      {t('list.correct')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
