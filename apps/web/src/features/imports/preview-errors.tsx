import type { ImportPreview } from '@contract/transfer';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ScrollBox } from '../../ui/scroll-box.js';

interface PreviewErrorsProps {
  readonly errors: ImportPreview['errors'];
  readonly count: number;
}

/** Rows shown at a time; a broken file may have thousands. */
const step = 50;

/** Every row that cannot be written, and why. They stay out; the rest can go in. */
export function PreviewErrors({ errors, count }: PreviewErrorsProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const [shown, setShown] = useState(step);
  return (
    <Card title={t('errors.title')} count={formatNumber(count, locale)} flush>
      {count === 0 && <p className="card-body">{t('errors.none')}</p>}
      {count > 0 && (
        <>
          <p className="card-body">{t('errors.what')}</p>
          <ScrollBox label={t('errors.title')}>
            <table className="plain-table error-rows">
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
                {errors.slice(0, shown).map(({ row, messages }) => (
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
          </ScrollBox>
          {shown < errors.length && (
            <div className="card-body">
              <Button onClick={() => setShown(shown + step)}>{t('errors.more')}</Button>
            </div>
          )}
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
