import type { EmergencyAccess } from '@contract/emergency';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { PagedList } from '../../ui/table/paged-list.js';
import type { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { EmergencyLine } from './emergency-line.js';

const ReviewDialog = lazy(() => import('./review-dialog.js').then((file) => ({ default: file.ReviewDialog })));

interface EmergencyListProps {
  readonly title: string;
  readonly none: string;
  readonly list: ReturnType<typeof usePagedRows<EmergencyAccess>>;
}

/** Times that a case was opened in an emergency, with the review of each where the reader may. */
export function EmergencyList({ title, none, list }: EmergencyListProps): ReactElement {
  const { t } = useTranslation('emergency');
  const [reviewing, setReviewing] = useState<EmergencyAccess | null>(null);
  return (
    <Card title={title} {...(list.state === 'loading' ? {} : { count: list.total })}>
      <PagedList list={list} more={t('more')} empty={<p className="muted">{none}</p>}>
        <ul className="stack-tight">
          {list.rows.map((access) => (
            <EmergencyLine key={access.id} access={access} onReview={() => setReviewing(access)} />
          ))}
        </ul>
      </PagedList>
      <Suspense fallback={null}>{reviewing && <ReviewDialog access={reviewing} onClose={() => setReviewing(null)} />}</Suspense>
    </Card>
  );
}
