import type { ImportState } from '@contract/transfer';
import { Ban, CircleCheck, CircleX, Columns3, Eye, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const looks: Readonly<Record<ImportState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  reading: { tone: 'progress', icon: Hourglass },
  mapping: { tone: 'warning', icon: Columns3 },
  previewed: { tone: 'warning', icon: Eye },
  running: { tone: 'progress', icon: Hourglass },
  done: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleX },
  cancelled: { tone: 'neutral', icon: Ban },
};

interface ImportBadgeProps {
  readonly state: ImportState;
}

/** How far an import is. */
export function ImportBadge({ state }: ImportBadgeProps): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
