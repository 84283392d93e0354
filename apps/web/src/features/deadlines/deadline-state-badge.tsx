import type { DeadlineState } from '@contract/deadlines';
import { Ban, CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const looks: Readonly<Record<DeadlineState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  open: { tone: 'info', icon: Clock },
  met: { tone: 'success', icon: CircleCheck },
  lapsed: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Ban },
  'not-started': { tone: 'neutral', icon: Hourglass },
};

interface DeadlineStateBadgeProps {
  readonly state: DeadlineState;
}

/** Whether a deadline runs, was met, passed, fell away or waits for its start. */
export function DeadlineStateBadge({ state }: DeadlineStateBadgeProps): ReactElement {
  const { t } = useTranslation('deadlines');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
