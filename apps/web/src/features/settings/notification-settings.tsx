import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { preferencesQuery } from '../../api/deliveries.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { PreferencesForm } from './preferences-form.js';

/** By which channel the reader is told of what, and when not. */
export function NotificationSettings(): ReactElement {
  const { t } = useTranslation('channels');
  const { data, error, isPending, refetch } = useQuery(preferencesQuery);
  return (
    <Card title={t('title')}>
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && <PreferencesForm key={data.version} kept={data} />}
      <p>
        <Link to="/bezorging" search={{ scope: 'own' }}>
          {t('log')}
        </Link>
      </p>
    </Card>
  );
}
