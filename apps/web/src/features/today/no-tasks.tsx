import { Link } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';

/** No deadline of mine is running: says so, and where there may be work. */
export function NoTasks(): ReactElement {
  const { t } = useTranslation('today');
  return (
    <Card title={t('mine')} count={0}>
      <EmptyState title={t('nothing.title')} icon={CalendarCheck}>
        <p>{t('nothing.what')}</p>
        <Link to="/termijnen" search={{ scope: 'team' }}>
          {t('nothing.team')}
        </Link>
      </EmptyState>
    </Card>
  );
}
