import type { Exchange } from '@contract/cross-border';
import { useQuery } from '@tanstack/react-query';
import { MessagesSquare, Plus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseExchangesQuery } from '../../api/cross-border.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { ExchangeEntry } from './exchange-entry.js';

const ExchangeDialog = lazy(() => import('./exchange-dialog.js').then((file) => ({ default: file.ExchangeDialog })));
const AnswerDialog = lazy(() => import('./answer-dialog.js').then((file) => ({ default: file.AnswerDialog })));

interface CaseExchangesProps {
  readonly caseId: string;
}

/** What was asked of and told to partners, and what they answered. */
export function CaseExchanges({ caseId }: CaseExchangesProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const { acts } = useMe();
  const [open, setOpen] = useState<'record' | Exchange | null>(null);
  const { data, error, isPending, refetch } = useQuery(caseExchangesQuery(caseId));
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('exchanges')}
      count={data?.length}
      flush
      actions={
        acts.includes('exchange.record') && (
          <Button icon={Plus} onClick={() => setOpen('record')}>
            {t('exchange.record')}
          </Button>
        )
      }
    >
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('noExchanges')} icon={MessagesSquare} />}
      <ul className="rail-list">
        {data?.map((exchange) => (
          <ExchangeEntry
            key={exchange.id}
            exchange={exchange}
            {...(acts.includes('exchange.answer') ? { onAnswer: () => setOpen(exchange) } : {})}
          />
        ))}
      </ul>
      <Suspense fallback={null}>
        {open === 'record' && <ExchangeDialog caseId={caseId} onClose={close} />}
        {open !== null && open !== 'record' && <AnswerDialog exchange={open} onClose={close} />}
      </Suspense>
    </Card>
  );
}
