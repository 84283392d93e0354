import type { Item } from '@contract/items';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { itemTimelineQuery } from '../../api/items.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { EventTimeline } from '../cases/event-timeline.js';

interface ItemTimelineProps {
  readonly item: Pick<Item, 'id' | 'caseId'>;
}

/** What happened to an item, newest first. */
export function ItemTimeline({ item }: ItemTimelineProps): ReactElement {
  const { t } = useTranslation('items');
  const list = usePagedRows(useInfiniteQuery(itemTimelineQuery(item.caseId, item.id)));
  return (
    <Card title={t('timeline.title')} flush>
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      <EventTimeline label={t('timeline.title')} events={list.rows} />
      {list.hasMore && (
        <div className="card-body">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
