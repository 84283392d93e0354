import type { ItemMove } from '@contract/custody';
import type { Item } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { Handshake, MapPin, QrCode, SearchX } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { custodyQuery } from '../../api/custody.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import './custody.css';
import { CustodyFacts } from './custody-facts.js';
import { MoveList } from './move-list.js';

const MoveDialog = lazy(() => import('./move-dialog.js').then((file) => ({ default: file.MoveDialog })));
const LabelsDialog = lazy(() => import('./labels-dialog.js').then((file) => ({ default: file.LabelsDialog })));
const MissingDialog = lazy(() => import('./missing-dialog.js').then((file) => ({ default: file.MissingDialog })));
const CorrectMoveDialog = lazy(() => import('./correct-move-dialog.js').then((file) => ({ default: file.CorrectMoveDialog })));

interface CustodyCardProps {
  readonly item: Item;
  /** What is asked at once. */
  readonly opened?: 'move' | null;
}

/** Where an item is, who holds it, the code on its label, and every move that brought it there. */
export function CustodyCard({ item, opened = null }: CustodyCardProps): ReactElement {
  const { t } = useTranslation('custody');
  const [open, setOpen] = useState<'move' | 'missing' | 'label' | ItemMove | null>(opened);
  const { data: custody, error, refetch } = useQuery(custodyQuery(item.id));
  const may = item.allowedActions.includes('custody.move');
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('card.title')}
      actions={
        may &&
        custody && (
          <>
            <Button icon={QrCode} onClick={() => setOpen('label')}>
              {t('labels.open')}
            </Button>
            {custody.placeId !== null && (
              <Button icon={SearchX} onClick={() => setOpen('missing')}>
                {t('missing.open')}
              </Button>
            )}
            {custody.allowedActions.includes('hand-over.record') && (
              <ButtonLink icon={Handshake} to="/bewaring/scannen" search={{ doen: 'overdragen', voorwerp: item.id }}>
                {t('move.handOver')}
              </ButtonLink>
            )}
            <Button icon={MapPin} onClick={() => setOpen('move')}>
              {custody.placeId === null ? t('move.place') : t('move.open')}
            </Button>
          </>
        )
      }
    >
      {error && !custody && <LoadError error={error} onRetry={() => void refetch()} />}
      {!custody && !error && <Skeleton />}
      {custody && (
        <>
          <CustodyFacts custody={custody} />
          {custody.moves.length === 0 ? (
            <EmptyState title={t('card.none')} icon={MapPin} />
          ) : (
            <MoveList moves={custody.moves} {...(may ? { onCorrect: setOpen } : {})} />
          )}
          <Suspense fallback={null}>
            {open === 'move' && <MoveDialog custody={custody} caseId={item.caseId} onClose={close} />}
            {open === 'label' && <LabelsDialog itemIds={[item.id]} onClose={close} />}
            {open === 'missing' && <MissingDialog custody={custody} caseId={item.caseId} onClose={close} />}
            {open !== null && typeof open === 'object' && <CorrectMoveDialog custody={custody} move={open} caseId={item.caseId} onClose={close} />}
          </Suspense>
        </>
      )}
    </Card>
  );
}
