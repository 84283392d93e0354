import type { Today } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';

interface NoTasksProps {
  readonly scope: Today['scope'];
}

/** No deadline is running: says so, and where there may be work. */
export function NoTasks({ scope }: NoTasksProps): ReactElement {
  const { t } = useTranslation('today');
  return (
    <Card title={t(scope)} count={0}>
      <EmptyState title={t('nothing.title')} icon={CalendarCheck}>
        <p>{t('nothing.what')}</p>
        {scope === 'mine' && (
          <Link to="/termijnen" search={{ scope: 'team' }}>
            {t('nothing.team')}
          </Link>
        )}
      </EmptyState>
    </Card>
  );
}
