import type { WhatIfRow } from '@contract/deadlines';
import { ArrowRight, Ban, CircleCheck, Equal, type LucideIcon, Plus, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

type Change = WhatIfRow['change'];

const looks: Readonly<Record<Change, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  moved: { tone: 'warning', icon: ArrowRight },
  new: { tone: 'info', icon: Plus },
  gone: { tone: 'neutral', icon: Trash2 },
  met: { tone: 'success', icon: CircleCheck },
  reopened: { tone: 'warning', icon: RotateCcw },
  withdrawn: { tone: 'neutral', icon: Ban },
  same: { tone: 'neutral', icon: Equal },
};

interface ChangeBadgeProps {
  readonly change: Change;
}

/** What becomes of a deadline in another course of events. */
export function ChangeBadge({ change }: ChangeBadgeProps): ReactElement {
  const { t } = useTranslation('what-if');
  return (
    <Badge tone={looks[change].tone} icon={looks[change].icon}>
      {t(`change.${change}`)}
    </Badge>
  );
}
