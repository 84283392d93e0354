import type { ApiClient } from '@contract/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysQuery, settleKey } from '../../api/keys.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useCommand } from '../../ui/form/use-command.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';
import { KeyDialog } from './key-dialog.js';
import { KeyForm } from './key-form.js';
import { KeyList } from './key-list.js';

/** The keys of other systems: asked for by who administers, let in by the lead of the unit. */
export function KeysPage(): ReactElement {
  const { t } = useTranslation('keys');
  const { acts } = useMe();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(keysQuery);
  const [asks, setAsks] = useState(false);
  const [made, setMade] = useState<{ readonly key: string | null } | null>(null);
  const { run } = useCommand(({ client: one, how }: { readonly client: ApiClient; readonly how: 'approval' | 'revocation' }, key: string) => settleKey(one, how, key));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const may = acts.includes('api-client.manage');

  const settle = (one: ApiClient, how: 'approval' | 'revocation'): void => {
    run({ client: one, how })
      .then(
        () => toasterState.show({ key: 'saved' }),
        () => toasterState.show({ key: 'notSaved' }),
      )
      .finally(() => void client.invalidateQueries({ queryKey: keysQuery.queryKey }));
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          may && (
            <Button look="primary" icon={Plus} onClick={() => setAsks(true)}>
              {t('form.title')}
            </Button>
          )
        }
      />
      <p className="muted">{t('what')}</p>
      {isPending && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState title={t('none')} icon={KeyRound}>
          <p>{may ? t('noneDo') : t('noneWait')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Card title={t('systems')} count={data.length} flush>
          <KeyList keys={data} onApprove={acts.includes('api-client.approve') ? (one) => settle(one, 'approval') : null} onRevoke={may ? (one) => settle(one, 'revocation') : null} />
        </Card>
      )}
      {asks && <KeyForm onClose={() => setAsks(false)} onMade={setMade} />}
      {made && <KeyDialog value={made.key} onClose={() => setMade(null)} />}
    </div>
  );
}
