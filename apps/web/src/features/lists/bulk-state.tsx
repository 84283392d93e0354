import type { BulkAct } from '@contract/lists';
import { CircleCheck, Hourglass, Pause } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';

const looks = {
  working: { tone: 'progress', icon: Hourglass },
  stopped: { tone: 'warning', icon: Pause },
  ended: { tone: 'success', icon: CircleCheck },
} as const;

/** Whether an act on many is at work, stands still, or is done. */
export function BulkState({ act: { state } }: { readonly act: BulkAct }): ReactElement {
  const { t } = useTranslation('lists');
  return <Badge {...looks[state]}>{t(`bulk.is.${state}`)}</Badge>;
}
