import type { LegalDate } from '@contract/platform';
import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import './past.css';

interface PastBannerProps {
  readonly on: LegalDate;
  /** How many facts were recorded since; absent while it is not known. */
  readonly since?: number | undefined;
  readonly onBack: () => void;
}

/** Says that this is the past, and leads back to now. */
export function PastBanner({ on, since, onBack }: PastBannerProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  return (
    <div className="past-banner" role="status">
      <Icon of={History} />
      <div>
        <strong>{t('banner', { on: formatDate(on, locale) })}</strong>
        <div>
          {t('noActs')} {since !== undefined && t('since', { count: since })}
        </div>
      </div>
      <Button onClick={onBack}>{t('back')}</Button>
    </div>
  );
}
