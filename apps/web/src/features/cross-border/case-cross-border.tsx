import type { CrossBorderRequest, Exchange } from '@contract/cross-border';
import { useQuery } from '@tanstack/react-query';
import { Globe, Plus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseExchangesQuery, caseRequestsQuery } from '../../api/cross-border.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { useMe } from '../session/use-me.js';
import { ExchangeEntry } from './exchange-entry.js';
import { RequestEntry } from './request-entry.js';

const RequestDialog = lazy(() => import('./request-dialog.js').then((file) => ({ default: file.RequestDialog })));
const RequestStepDialog = lazy(() => import('./request-step-dialog.js').then((file) => ({ default: file.RequestStepDialog })));
const ExchangeDialog = lazy(() => import('./exchange-dialog.js').then((file) => ({ default: file.ExchangeDialog })));
const AnswerDialog = lazy(() => import('./answer-dialog.js').then((file) => ({ default: file.AnswerDialog })));

type Open =
  | { readonly what: 'request' | 'exchange' }
  | { readonly what: 'step'; readonly request: CrossBorderRequest; readonly action: string }
  | { readonly what: 'answer'; readonly exchange: Exchange }
  | null;

/** Requests to and from other states with their clocks, and the exchanges with partners. */
export function CaseCrossBorder(): ReactElement {
  const { t } = useTranslation('cross-border');
  const file = useCaseFile();
  const { acts } = useMe();
  const [open, setOpen] = useState<Open>(null);
  const requests = useQuery(caseRequestsQuery(file.id));
  const exchanges = useQuery(caseExchangesQuery(file.id));
  const may = (act: string): boolean => file.allowedActions.includes(act) || acts.includes(act);
  const close = (): void => setOpen(null);
  return (
    <div className="stack">
      <Card
        title={t('requests')}
        count={requests.data?.length}
        flush
        actions={
          may('request.record') && (
            <Button icon={Plus} onClick={() => setOpen({ what: 'request' })}>
              {t('request.record')}
            </Button>
          )
        }
      >
        {requests.isPending && <Skeleton />}
        {requests.error && !requests.data && <LoadError error={requests.error} onRetry={() => void requests.refetch()} />}
        {requests.data?.length === 0 && <EmptyState title={t('noRequests')} icon={Globe} />}
        <ul className="rail-list">
          {requests.data?.map((request) => (
            <RequestEntry key={request.id} request={request} onStep={(action) => setOpen({ what: 'step', request, action })} />
          ))}
        </ul>
      </Card>
      <Card
        title={t('exchanges')}
        count={exchanges.data?.length}
        flush
        actions={
          may('exchange.record') && (
            <Button icon={Plus} onClick={() => setOpen({ what: 'exchange' })}>
              {t('exchange.record')}
            </Button>
          )
        }
      >
        {exchanges.isPending && <Skeleton />}
        {exchanges.error && !exchanges.data && <LoadError error={exchanges.error} onRetry={() => void exchanges.refetch()} />}
        {exchanges.data?.length === 0 && <EmptyState title={t('noExchanges')} />}
        <ul className="rail-list">
          {exchanges.data?.map((exchange) => (
            <ExchangeEntry
              key={exchange.id}
              exchange={exchange}
              {...(may('exchange.answer') ? { onAnswer: () => setOpen({ what: 'answer', exchange }) } : {})}
            />
          ))}
        </ul>
      </Card>
      <Suspense fallback={null}>
        {open?.what === 'request' && <RequestDialog caseId={file.id} onClose={close} />}
        {open?.what === 'exchange' && <ExchangeDialog caseId={file.id} onClose={close} />}
        {open?.what === 'step' && <RequestStepDialog request={open.request} action={open.action} onClose={close} />}
        {open?.what === 'answer' && <AnswerDialog exchange={open.exchange} onClose={close} />}
      </Suspense>
    </div>
  );
}
