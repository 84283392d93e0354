import type { RuleSummary } from '@contract/deadlines';
import { BadgeCheck, Scale, Target, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';

const looks = {
  binding: { tone: 'info', icon: Scale },
  policy: { tone: 'neutral', icon: Target },
  advisory: { tone: 'warning', icon: TriangleAlert },
  promoted: { tone: 'success', icon: BadgeCheck },
} as const;

interface NatureBadgeProps {
  readonly rule: Pick<RuleSummary, 'nature' | 'promotion'>;
}

/** Whether a rule binds; one of unverified text is never shown as if it did, unless somebody made it binding. */
export function NatureBadge({ rule }: NatureBadgeProps): ReactElement {
  const { t } = useTranslation('rules');
  const nature = rule.promotion ? 'promoted' : rule.nature;
  return (
    <Badge tone={looks[nature].tone} icon={looks[nature].icon}>
      {t(`nature.${nature}`)}
    </Badge>
  );
}
