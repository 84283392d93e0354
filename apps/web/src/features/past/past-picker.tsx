import type { LegalDate } from '@contract/platform';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDate } from '../../ui/filter-date.js';
import { useMe } from '../session/use-me.js';

interface PastPickerProps {
  readonly on: LegalDate | undefined;
  readonly onChange: (on: LegalDate | undefined) => void;
}

/** The day of which one wants to know what was known; a day to come is none. */
export function PastPicker({ on, onChange }: PastPickerProps): ReactElement {
  const { t } = useTranslation('past');
  const { serverToday } = useMe();
  return <FilterDate label={t('picker')} value={on ?? ''} onChange={(date) => onChange(date !== undefined && date <= serverToday ? date : undefined)} />;
}
