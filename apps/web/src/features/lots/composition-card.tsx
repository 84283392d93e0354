import type { Item } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compositionQuery } from '../../api/lots.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CompositionActions, type CompositionAction } from './composition-actions.js';
import { CompositionParts } from './composition-parts.js';

const SplitDialog = lazy(() => import('./split-dialog.js').then((file) => ({ default: file.SplitDialog })));
const JoinDialog = lazy(() => import('./join-dialog.js').then((file) => ({ default: file.JoinDialog })));
const ArrangeDialog = lazy(() => import('./arrange-dialog.js').then((file) => ({ default: file.ArrangeDialog })));

interface CompositionCardProps {
  readonly item: Item;
}

/** What the item lies in, what lies in it, and what it was split from and joined with. */
export function CompositionCard({ item }: CompositionCardProps): ReactElement {
  const { t } = useTranslation('lots');
  const [open, setOpen] = useState<CompositionAction | null>(null);
  const { data, error, refetch } = useQuery(compositionQuery(item.id));
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('title')}
      actions={data && <CompositionActions item={item} composition={data} onOpen={setOpen} />}
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <CompositionParts composition={data} />}
      <Suspense fallback={null}>
        {open === 'split' && <SplitDialog item={item} onClose={close} />}
        {open === 'join' && data && <JoinDialog caseId={item.caseId} into={item} choices={data.alike} onClose={close} />}
        {open === 'undo' && data?.splitFrom && <JoinDialog caseId={item.caseId} into={data.splitFrom} choices={[item]} undo={item} onClose={close} />}
        {open === 'arrange' && data && <ArrangeDialog item={item} parent={data.parent} onClose={close} />}
      </Suspense>
    </Card>
  );
}
