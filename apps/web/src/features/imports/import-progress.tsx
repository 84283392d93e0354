import type { Import } from '@contract/transfer';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import { ProgressBar } from '../../ui/progress-bar.js';

interface ImportProgressProps {
  readonly one: Import;
  readonly title: string;
}

/** How far the server is; it goes on by itself when the page is left. */
export function ImportProgress({ one, title }: ImportProgressProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  return (
    <Card title={title}>
      <ProgressBar label={title} value={one.rowsDone} max={one.rowsRead} />
      <p role="status">
        {t('progress', { done: formatNumber(one.rowsDone, locale), total: formatNumber(one.rowsRead, locale) })}
      </p>
      <p className="muted">{t('progressLeave')}</p>
    </Card>
  );
}
