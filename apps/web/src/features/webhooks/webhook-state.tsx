import type { Webhook, WebhookDeliveryState } from '@contract/notifications';
import { CircleCheck, CircleX, Hourglass, type LucideIcon, PauseCircle, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const looks: Readonly<Record<WebhookDeliveryState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  pending: { tone: 'progress', icon: Hourglass },
  sent: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleX },
};

/** How a message to another system fared. */
export function WebhookDeliveryBadge({ state }: { readonly state: WebhookDeliveryState }): ReactElement {
  const { t } = useTranslation('webhooks');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}

/** Whether a system hears what it should. */
export function WebhookBadge({ webhook: { active, awayUntil, failed } }: { readonly webhook: Webhook }): ReactElement {
  const { t } = useTranslation('webhooks');
  if (!active) return <Badge tone="neutral" icon={PauseCircle}>{t('health.off')}</Badge>;
  if (awayUntil) return <Badge tone="danger" icon={CircleX}>{t('health.away')}</Badge>;
  if (failed > 0) return <Badge tone="warning" icon={TriangleAlert}>{t('health.failed')}</Badge>;
  return <Badge tone="success" icon={CircleCheck}>{t('health.good')}</Badge>;
}
