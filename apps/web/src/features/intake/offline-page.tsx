import { WifiOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';

interface OfflinePageProps {
  readonly onRetry: () => void;
}

/** A page that needs a network, opened without one: says so, and what can be done instead. */
export function OfflinePage({ onRetry }: OfflinePageProps): ReactElement {
  const { t } = useTranslation('intake');
  const { t: common } = useTranslation('common');
  return (
    <main id="main" className="page">
      <PageHeading title={t('alone.elsewhere')} />
      <EmptyState title={t('alone.elsewhereDo')} icon={WifiOff}>
        <div className="button-row">
          <ButtonLink to="/opname" look="primary">
            {t('alone.toIntake')}
          </ButtonLink>
          <Button onClick={onRetry}>{common('error.retry')}</Button>
        </div>
      </EmptyState>
    </main>
  );
}
