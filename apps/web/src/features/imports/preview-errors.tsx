import type { ImportPreview } from '@contract/transfer';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { RefusedRowsLink } from './refused-rows-link.js';

interface PreviewErrorsProps {
  readonly importId: string;
  /** The errors asked for so far, of the `count` there are. */
  readonly errors: ImportPreview['errors'];
  readonly count: number;
  /** Asks for the errors that follow; null when all are here. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
}

/** Every row that cannot be written, and why, page by page and as a file. They stay out; the rest can go in. */
export function PreviewErrors({ importId, errors, count, more, busy }: PreviewErrorsProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
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
          </ScrollBox>
          <div className="card-body">
            {more && (
              <>
                <p className="muted">
                  {t('errors.some', { shown: formatNumber(errors.length, locale), total: formatNumber(count, locale) })}
                </p>
                <Button busy={busy} onClick={more}>
                  {t('errors.more')}
                </Button>{' '}
              </>
            )}
            <RefusedRowsLink importId={importId} />
          </div>
        </>
      )}
    </Card>
  );
}
