import type { Webhook } from '@contract/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { replaceSecret, testWebhook, webhooksQuery } from '../../api/webhooks.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { SecretDialog } from './secret-dialog.js';
import { WebhookForm } from './webhook-form.js';
import { type WebhookAct, WebhookList } from './webhook-list.js';
import { WebhookMessages } from './webhook-messages.js';

/** Other systems that hear what happens: set up, tested, and what they were told. */
export function WebhooksPage(): ReactElement {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(webhooksQuery);
  const [form, setForm] = useState<Webhook | 'new' | null>(null);
  const [secret, setSecret] = useState<{ readonly secret: string | null } | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = data?.find(({ id }) => id === shownId);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;

  const anew = (): void => void client.invalidateQueries({ queryKey: ['webhooks'] });
  const failed = (): void => toasterState.show({ key: 'notSaved' });
  const act = (what: WebhookAct, webhook: Webhook): void => {
    if (what === 'change') setForm(webhook);
    if (what === 'messages') setShownId(webhook.id);
    if (what === 'test') {
      testWebhook(webhook.id, idempotencyKey()).then(() => {
        setShownId(webhook.id);
        anew();
      }, failed);
    }
    if (what === 'secret') {
      replaceSecret(webhook.id, webhook.version, idempotencyKey()).then((made) => {
        setSecret(made);
        anew();
      }, failed);
    }
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          <Button look="primary" icon={Plus} onClick={() => setForm('new')}>
            {t('form.create')}
          </Button>
        }
      />
      <p className="muted">{t('what')}</p>
      {isPending && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState title={t('none')} icon={WebhookIcon}>
          <p>{t('noneDo')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Card title={t('systems')} count={data.length} flush>
          <WebhookList webhooks={data} onAct={act} />
        </Card>
      )}
      {shown && <WebhookMessages webhook={shown} />}
      {form && <WebhookForm {...(form === 'new' ? {} : { webhook: form })} onClose={() => setForm(null)} onMade={setSecret} />}
      {secret && <SecretDialog secret={secret.secret} onClose={() => setSecret(null)} />}
    </div>
  );
}
