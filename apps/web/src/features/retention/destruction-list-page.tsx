import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { destructionListQuery, signList } from '../../api/retention.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DestructionFacts } from './destruction-facts.js';
import { DestructionLines } from './destruction-lines.js';

const WithdrawListDialog = lazy(() => import('./withdraw-list-dialog.js').then((file) => ({ default: file.WithdrawListDialog })));

const route = getRouteApi('/bewaren/vernietiging/$listId');

/** One list: what is on it, who signed exactly that, and what came of each case. */
export function DestructionListPage(): ReactElement {
  const { t } = useTranslation('retention');
  const { listId } = route.useParams();
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<unknown>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const { data: list, error, refetch } = useQuery(destructionListQuery(listId));
  const { run, busy } = useCommand(signList);
  if (error && !list) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!list) return <Skeleton lines={12} />;
  const sign = (): void => {
    setRefusal(null);
    void run(list)
      .catch(setRefusal)
      .finally(() => client.invalidateQueries({ queryKey: ['destruction'] }));
  };
  const title = t('lists.one', { number: list.number });
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('page.title'), to: '/bewaren' }, { title }]} />
      <PageHeading
        title={title}
        actions={
          <>
            {list.allowedActions.includes('withdraw') && <Button onClick={() => setWithdrawing(true)}>{t('lists.withdraw')}</Button>}
            {list.allowedActions.includes('sign') && (
              <Button look="primary" icon={PenLine} busy={busy} onClick={sign}>
                {t('lists.sign')}
              </Button>
            )}
          </>
        }
      />
      {list.state === 'open' && <p>{t('lists.whatSigning', { count: list.cases })}</p>}
      {refusal !== null && <LoadError error={refusal} />}
      <div className="stack">
        <DestructionFacts list={list} />
        <DestructionLines listId={list.id} cases={list.cases} />
      </div>
      <Suspense fallback={null}>{withdrawing && <WithdrawListDialog list={list} onClose={() => setWithdrawing(false)} />}</Suspense>
    </div>
  );
}
