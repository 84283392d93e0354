import type { DeadlineQuery } from '@contract/deadlines';
import type { LegalDate } from '@contract/platform';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineListQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatLongDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { momentOf } from './moment-of.js';
import { useCount } from './use-count.js';

interface MonthDayProps {
  readonly day: LegalDate;
  readonly query: DeadlineQuery;
}

/** The deadlines that end on one day of the month. */
export function MonthDay({ day, query }: MonthDayProps): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const ofDay = { ...query, from: day, to: day };
  const list = usePagedRows(useInfiniteQuery(deadlineListQuery(ofDay)));
  const counted = useCount(ofDay, list);
  return (
    <Card title={formatLongDate(day, locale)} count={counted?.count ?? list.rows.length} flush>
      {list.state === 'loading' && <Skeleton />}
      {list.state !== 'loading' && list.rows.length === 0 && <p className="card-body muted">{t('month.none')}</p>}
      <ul className="rail-list">
        {list.rows.map((row) => {
          const moment = momentOf(row);
          return (
            <li key={row.id}>
              <Link to="." search={(old: Record<string, unknown>) => ({ ...old, termijn: row.id })} resetScroll={false}>
                {titleOf(row.title, locale)}
              </Link>
              {moment && <DeadlineText moment={moment} shape="list" />}
              <p className="rail-note">
                {row.caseReference} {row.caseTitle}
                {row.subjectLabel && ` · ${row.subjectLabel}`} · {row.assignee?.name ?? t('nobody')}
              </p>
            </li>
          );
        })}
      </ul>
      {list.hasMore && (
        <div className="button-row card-body">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
