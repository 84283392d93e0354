import type { CrossBorderRequest } from '@contract/cross-border';
import { useQuery } from '@tanstack/react-query';
import { Globe, Plus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRequestsQuery } from '../../api/cross-border.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { RequestEntry } from './request-entry.js';

const RequestDialog = lazy(() => import('./request-dialog.js').then((file) => ({ default: file.RequestDialog })));
const RequestStepDialog = lazy(() => import('./request-step-dialog.js').then((file) => ({ default: file.RequestStepDialog })));

interface CaseRequestsProps {
  readonly caseId: string;
}

type Open = 'record' | { readonly request: CrossBorderRequest; readonly action: string } | null;

/** Freezing and confiscation certificates, legal assistance and questions, in and out. */
export function CaseRequests({ caseId }: CaseRequestsProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const { acts } = useMe();
  const [open, setOpen] = useState<Open>(null);
  const { data, error, isPending, refetch } = useQuery(caseRequestsQuery(caseId));
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('requests')}
      count={data?.length}
      flush
      actions={
        acts.includes('request.record') && (
          <Button icon={Plus} onClick={() => setOpen('record')}>
            {t('request.record')}
          </Button>
        )
      }
    >
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('noRequests')} icon={Globe} />}
      <ul className="rail-list">
        {data?.map((request) => (
          <RequestEntry key={request.id} request={request} onStep={(action) => setOpen({ request, action })} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {open === 'record' && <RequestDialog caseId={caseId} onClose={close} />}
        {open !== null && open !== 'record' && <RequestStepDialog {...open} onClose={close} />}
      </Suspense>
    </Card>
  );
}
