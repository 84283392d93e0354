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
import { PastPicker } from '../past/past-picker.js';
import { useReference } from '../reference/use-reference.js';
import { decidable } from './decidable.js';
import { FollowButton } from './follow-button.js';
import { ItemBadge } from './item-badge.js';
import { ItemNow } from './item-now.js';
import './items.css';

const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));
const ItemPast = lazy(() => import('../past/item-past.js').then((file) => ({ default: file.ItemPast })));
const CorrectItemDialog = lazy(() => import('./correct-item-dialog.js').then((file) => ({ default: file.CorrectItemDialog })));

const route = getRouteApi('/voorwerpen/$itemId');

/** One item: as it is, or as it was known on a day. */
export function ItemPage(): ReactElement {
  const { t } = useTranslation('items');
  const { itemId } = route.useParams();
  const { op, herstel } = route.useSearch();
  const navigate = route.useNavigate();
  const { itemStates } = useReference();
  const [open, setOpen] = useState<'decide' | 'correct' | null>(herstel === 'gegevens' ? 'correct' : null);
  const { data: item, error, refetch } = useQuery(itemQuery(itemId));
  if (error && !item) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!item) return <Skeleton lines={12} />;
  const may = (act: string): boolean => op === undefined && item.allowedActions.includes(act);
  const lookAt = (on: string | undefined): void => void navigate({ to: '.', search: on === undefined ? {} : { op: on } });
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
        title={op === undefined ? item.description : item.reference}
        {...(op === undefined ? { quiet: item.reference, beside: <ItemBadge status={item.status} awaiting={awaiting} /> } : {})}
        actions={
          <>
            <PastPicker on={op} onChange={lookAt} />
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
      {op === undefined ? (
        <ItemNow item={item} mend={herstel} />
      ) : (
        <Suspense fallback={<Skeleton lines={12} />}>
          <ItemPast key={op} item={item} on={op} onBack={() => lookAt(undefined)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {open === 'decide' && <DecideDialog items={[row]} kinds={item.openDecisions} onClose={() => setOpen(null)} />}
        {open === 'correct' && may('item.correct') && <CorrectItemDialog item={item} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
