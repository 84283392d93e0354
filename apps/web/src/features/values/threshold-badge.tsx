import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';

interface ThresholdBadgeProps {
  /** The highest of 25, 50, 75 and 100 that the cost has reached, else 0. */
  readonly threshold: number;
}

/** How far keeping has eaten the value; nothing below a quarter of it. */
export function ThresholdBadge({ threshold }: ThresholdBadgeProps): ReactElement | null {
  const { t } = useTranslation('values');
  if (threshold === 0) return null;
  return (
    <Badge tone={threshold >= 75 ? 'danger' : 'warning'} icon={TriangleAlert}>
      {threshold >= 100 ? t('eaten') : t('threshold', { share: threshold })}
    </Badge>
  );
}
