import type { Notification } from '@contract/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CheckCheck, Inbox } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markAllRead, markRead, notificationListQuery } from '../../api/notifications.js';
import { showAnew } from '../../api/show-anew.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { toasterState } from '../../ui/toaster-state.js';
import { NewsButton } from '../live/news-button.js';
import { useMe } from '../session/use-me.js';
import { NotificationDetail } from './notification-detail.js';
import { NotificationList } from './notification-list.js';
import './notifications.css';

const route = getRouteApi('/meldingen');

/** What the reader was told: the list at the left, the chosen one at the right. New ones wait behind a button. */
export function NotificationsPage(): ReactElement {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const { ongelezen = false } = route.useSearch();
  const navigate = route.useNavigate();
  const { unreadNotifications } = useMe();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = usePagedRows(useInfiniteQuery(notificationListQuery(ongelezen)));
  const chosen = list.rows.find(({ id }) => id === chosenId) ?? null;
  const anew = (): void => {
    void showAnew(client, ['notifications']);
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  const { run: readAll, busy } = useCommand((_: null, key: string) => markAllRead(key));

  const choose = (notification: Notification): void => {
    setChosenId(notification.id);
    if (notification.readAt === null) {
      markRead(notification.id).then(anew, () => toasterState.show({ key: 'notSaved' }));
    }
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        beside={<span className="page-count">{t('unread', { count: unreadNotifications })}</span>}
        actions={
          <>
            <NewsButton topic="notifications" onShow={anew} />
            <Button
              icon={CheckCheck}
              busy={busy}
              blocked={unreadNotifications === 0 ? t('allRead') : undefined}
              onClick={() => void readAll(null).then(anew, () => toasterState.show({ key: 'notSaved' }))}
            >
              {t('readAll')}
            </Button>
          </>
        }
      />
      <div className="filters" role="group" aria-label={t('filter')}>
        <FilterChip pressed={!ongelezen} onToggle={() => void navigate({ search: {} })}>
          {t('all')}
        </FilterChip>
        <FilterChip pressed={ongelezen} onToggle={() => void navigate({ search: { ongelezen: true } })}>
          {t('onlyUnread')}
        </FilterChip>
      </div>
      {list.state === 'loading' && <Skeleton lines={10} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && (
        <EmptyState title={ongelezen ? t('empty.unread') : t('empty.none')} icon={Inbox}>
          <p>{t('empty.what')}</p>
        </EmptyState>
      )}
      {list.rows.length > 0 && (
        <div className="inbox">
          <div className="stack">
            <NotificationList rows={list.rows} chosenId={chosenId} onChoose={choose} />
            {list.hasMore && (
              <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
                {t('more')}
              </Button>
            )}
          </div>
          <NotificationDetail notification={chosen} />
        </div>
      )}
    </div>
  );
}
