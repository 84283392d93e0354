import type { Decision } from '@contract/decisions';
import { Ban, CircleCheck, Hourglass } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';

interface DecisionBadgeProps {
  readonly decision: Pick<Decision, 'final' | 'finalOn' | 'withdrawnOn'>;
}

/** Whether a decision stands, can no longer be fought, or was taken back. */
export function DecisionBadge({ decision }: DecisionBadgeProps): ReactElement {
  const { t } = useTranslation('decisions');
  const locale = useLocale();
  const { final, finalOn, withdrawnOn } = decision;
  if (withdrawnOn !== null) {
    return (
      <Badge tone="neutral" icon={Ban}>
        {t('list.withdrawn', { date: formatDate(withdrawnOn, locale, { weekday: false }) })}
      </Badge>
    );
  }
  if (!final) {
    return (
      <Badge tone="warning" icon={Hourglass}>
        {t('list.notFinal')}
      </Badge>
    );
  }
  return (
    <Badge tone="success" icon={CircleCheck}>
      {finalOn === null ? t('list.final') : t('list.finalOn', { date: formatDate(finalOn, locale, { weekday: false }) })}
    </Badge>
  );
}
