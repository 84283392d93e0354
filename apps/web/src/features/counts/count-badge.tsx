import type { CountState } from '@contract/custody';
import { CircleCheck, CircleOff, Loader } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';

const looks = {
  open: { tone: 'progress', icon: Loader },
  closed: { tone: 'success', icon: CircleCheck },
  stopped: { tone: 'neutral', icon: CircleOff },
} as const;

interface CountBadgeProps {
  readonly state: CountState;
}

/** How far a count is. */
export function CountBadge({ state }: CountBadgeProps): ReactElement {
  const { t } = useTranslation('counts');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
