import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingApprovalsQuery } from '../../api/approvals.js';
import { unplacedQuery } from '../../api/custody.js';
import { Card } from '../../ui/card.js';
import { useMe } from '../session/use-me.js';

/** What waits on a list of its own and has no term: things in nobody's place, and proposals for a second pair of eyes. Not there when nothing waits. */
export function AlsoWaiting(): ReactElement | null {
  const { t } = useTranslation('today');
  const { acts } = useMe();
  const unplaced = useInfiniteQuery({ ...unplacedQuery({}), enabled: acts.includes('custody.move') && acts.includes('custody.search') }).data?.pages[0]?.total ?? 0;
  const proposals = useInfiniteQuery({ ...waitingApprovalsQuery, enabled: acts.includes('approval.decide') }).data?.pages[0]?.total ?? 0;
  if (unplaced === 0 && proposals === 0) return null;
  return (
    <Card title={t('also.title')} flush>
      <ul className="brief-list">
        {unplaced > 0 && (
          <li>
            <Link to="/bewaring/zonder-plaats">{t('also.unplaced', { count: unplaced })}</Link>
          </li>
        )}
        {proposals > 0 && (
          <li>
            <Link to="/goedkeuren">{t('also.proposals', { count: proposals })}</Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
