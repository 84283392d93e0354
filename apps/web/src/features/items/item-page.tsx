import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Gavel, Pencil } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemQuery } from '../../api/items.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ItemApprovals } from '../approvals/item-approvals.js';
import { useReference } from '../reference/use-reference.js';
import { CustodyCard } from '../custody/custody-card.js';
import { KnownCard } from '../known/known-card.js';
import { CompositionCard } from '../lots/composition-card.js';
import { decidable } from './decidable.js';
import { FollowButton } from './follow-button.js';
import { ItemBadge } from './item-badge.js';
import { ItemDetails } from './item-details.js';
import { ItemFacts } from './item-facts.js';
import { ItemIdentifiers } from './item-identifiers.js';
import { ItemReview } from './item-review.js';
import { ItemRail } from './item-rail.js';
import { ItemTimeline } from './item-timeline.js';
import './items.css';

const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));
const CorrectItemDialog = lazy(() => import('./correct-item-dialog.js').then((file) => ({ default: file.CorrectItemDialog })));

const route = getRouteApi('/voorwerpen/$itemId');

/** One item: the five facts at once, then what it is, what it is known by, its deadlines and its story. */
export function ItemPage(): ReactElement {
  const { t } = useTranslation('items');
  const { itemId } = route.useParams();
  const { itemStates } = useReference();
  const [open, setOpen] = useState<'decide' | 'correct' | null>(null);
  const { data: item, error, refetch } = useQuery(itemQuery(itemId));
  if (error && !item) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!item) return <Skeleton lines={12} />;
  const may = (act: string): boolean => item.allowedActions.includes(act);
  const row = decidable(item);
  const awaiting = itemStates.find(({ id }) => id === item.status)?.awaitingDecision ?? false;
  return (
    <div className="page">
      <Breadcrumb
        crumbs={[
          { title: t('cases'), to: '/dossiers' },
          { title: `${item.caseReference} ${item.caseTitle}`, to: '/dossiers/$caseId', params: { caseId: item.caseId } },
          { title: item.reference },
        ]}
      />
      <PageHeading
        title={item.description}
        quiet={item.reference}
        beside={<ItemBadge status={item.status} awaiting={awaiting} />}
        actions={
          <>
            {may('item.follow') && <FollowButton item={item} />}
            {may('item.correct') && (
              <Button icon={Pencil} onClick={() => setOpen('correct')}>
                {t('correct.open')}
              </Button>
            )}
            {may('decision.give') && item.openDecisions.length > 0 && (
              <Button look="primary" icon={Gavel} onClick={() => setOpen('decide')}>
                {t('decide')}
              </Button>
            )}
          </>
        }
      />
      <ItemFacts item={item} />
      <div className="item-layout">
        <div className="case-main">
          <ItemApprovals itemId={item.id} />
          {item.needsReview && <ItemReview item={item} />}
          <ItemDetails item={item} />
          <CompositionCard item={item} />
          <CustodyCard item={item} />
          <ItemIdentifiers identifiers={item.identifiers} />
          {item.identifiers.length > 0 && <KnownCard item={item} />}
          <ItemTimeline item={item} />
        </div>
        <ItemRail item={item} />
      </div>
      <Suspense fallback={null}>
        {open === 'decide' && <DecideDialog items={[row]} kinds={item.openDecisions} onClose={() => setOpen(null)} />}
        {open === 'correct' && <CorrectItemDialog item={item} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
