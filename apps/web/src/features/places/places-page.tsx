import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus, Warehouse } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../../api/custody.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterChip } from '../../ui/filter-chip.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { useMe } from '../session/use-me.js';
import { PlaceDetail } from './place-detail.js';
import { PlaceTree } from './place-tree.js';

const PlaceDialog = lazy(() => import('./place-dialog.js').then((file) => ({ default: file.PlaceDialog })));

const route = getRouteApi('/bewaring');

/** The places where items are kept: the tree at the left, the chosen place at the right. */
export function PlacesPage(): ReactElement {
  const { t } = useTranslation('places');
  const { acts } = useMe();
  const { plaats } = route.useSearch();
  const navigate = route.useNavigate();
  const [closedToo, setClosedToo] = useState(false);
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = useQuery(placesQuery(closedToo));
  const manages = acts.includes('place.manage');
  const choose = (id: string): void => void navigate({ search: { plaats: id }, resetScroll: false });
  return (
    <CustodyFrame
      title={t('title')}
      actions={
        manages && (
          <Button icon={Plus} look="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <div className="places-layout">
        <Card title={t('tree')} count={data?.length} flush actions={<FilterChip pressed={closedToo} onToggle={() => setClosedToo(!closedToo)}>{t('closedToo')}</FilterChip>}>
          {isPending && <Skeleton lines={8} />}
          {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
          {data?.length === 0 && (
            <EmptyState title={t('none')} icon={Warehouse}>
              <p>{manages ? t('noneManage') : t('noneWait')}</p>
            </EmptyState>
          )}
          {data && data.length > 0 && <PlaceTree places={data} chosen={plaats ?? null} onChoose={choose} />}
        </Card>
        {plaats !== undefined && <PlaceDetail key={plaats} id={plaats} />}
      </div>
      <Suspense fallback={null}>
        {adding && <PlaceDialog place={null} parentId={plaats ?? ''} onClose={() => setAdding(false)} onDone={choose} />}
      </Suspense>
    </CustodyFrame>
  );
}
