import type { ImportPreview } from '@contract/transfer';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import '../../ui/table/data-table.css';

interface PreviewErrorsProps {
  readonly errors: ImportPreview['errors'];
  readonly count: number;
}

/** Every row that cannot be written, and why. They stay out; the rest can go in. */
export function PreviewErrors({ errors, count }: PreviewErrorsProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  return (
    <Card title={t('errors.title')} count={formatNumber(count, locale)} flush>
      {count === 0 && <p className="card-body">{t('errors.none')}</p>}
      {count > 0 && (
        <>
          <p className="card-body">{t('errors.what')}</p>
          <div className="import-errors" tabIndex={0} role="region" aria-label={t('errors.title')}>
            <table className="plain-table">
              <caption className="visually-hidden">{t('errors.title')}</caption>
              <thead>
                <tr>
                  <th scope="col" className="align-end">
                    {t('preview.row')}
                  </th>
                  <th scope="col">{t('preview.messages')}</th>
                </tr>
              </thead>
              <tbody>
                {errors.map(({ row, messages }) => (
                  <tr key={row}>
                    <td className="align-end">{row}</td>
                    <td>
                      <ul>
                        {messages.map(({ column, code, detail }) => (
                          <li key={`${column} ${code}`}>{column ? `${column}: ${detail}` : detail}</li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {errors.length < count && (
            <p className="card-body muted">
              {t('errors.some', { shown: formatNumber(errors.length, locale), total: formatNumber(count, locale) })}
            </p>
          )}
        </>
      )}
    </Card>
  );
}
