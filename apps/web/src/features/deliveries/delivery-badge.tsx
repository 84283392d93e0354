import type { DeliveryState } from '@contract/notifications';
import { BellOff, CalendarClock, CheckCheck, CircleCheck, CircleX, Eye, Hourglass, type LucideIcon, RotateCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const looks: Readonly<Record<DeliveryState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  planned: { tone: 'info', icon: CalendarClock },
  queued: { tone: 'progress', icon: Hourglass },
  retried: { tone: 'warning', icon: RotateCw },
  sent: { tone: 'success', icon: CircleCheck },
  read: { tone: 'success', icon: Eye },
  acknowledged: { tone: 'success', icon: CheckCheck },
  failed: { tone: 'danger', icon: CircleX },
  off: { tone: 'neutral', icon: BellOff },
};

interface DeliveryBadgeProps {
  readonly state: DeliveryState;
}

/** How far a delivery came. */
export function DeliveryBadge({ state }: DeliveryBadgeProps): ReactElement {
  const { t } = useTranslation('deliveries');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
