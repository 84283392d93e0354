import type { AuditRow } from '@contract/audit';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import type { Column } from '../../ui/table/column.js';

/** What processes say they are at work for; nobody typed it. */
const OF_PROCESSES = 'automated processing';
/** Purposes that Zegel gives itself; others are the words of who gave them. */
const PURPOSES: Readonly<Record<string, (t: TFunction<'cases'>) => string>> = {
  'case assignment': (t) => t('log.assignment'),
  [OF_PROCESSES]: (t) => t('log.automated'),
};

/** Before the reason that somebody gave who looked in an emergency. */
const EMERGENCY = 'emergency: ';

/** The columns of the log of a case. */
export function useLogColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation('cases');
  const { t: word } = useTranslation('acts');
  const locale = useLocale();
  return useMemo(
    () => [
      { id: 'at', title: t('log.at'), width: 14, cell: ({ at }) => <time dateTime={at}>{formatInstant(at, locale)}</time> },
      { id: 'actor', title: t('log.actor'), width: 13, cell: ({ actor, purpose }) => (purpose === OF_PROCESSES ? t('log.system', { name: actor }) : actor) },
      { id: 'kind', title: t('log.kind'), width: 10, cell: ({ kind }) => t(`log.${kind}`) },
      { id: 'act', title: t('log.act'), cell: ({ act }) => word(act as 'case.view', { defaultValue: act }) },
      { id: 'purpose', title: t('log.purpose'), width: 16, cell: ({ purpose }) => PURPOSES[purpose]?.(t) ?? (purpose.startsWith(EMERGENCY) ? t('log.emergency', { reason: purpose.slice(EMERGENCY.length) }) : purpose) },
    ],
    [t, word, locale],
  );
}
