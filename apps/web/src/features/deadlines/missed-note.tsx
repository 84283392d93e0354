import type { DeadlineRow } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';

interface MissedNoteProps {
  readonly row: DeadlineRow;
}

/** That it was met, and after its end. */
export function MissedNote({ row: { metOn, missed } }: MissedNoteProps): ReactElement | null {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  if (metOn === null) return null;
  return <span className={missed ? 'met-late' : undefined}>{t(missed ? 'missed.late' : 'missed.met', { day: formatDate(metOn, locale) })}</span>;
}
