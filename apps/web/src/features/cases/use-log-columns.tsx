import type { AuditRow } from '@contract/audit';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import type { Column } from '../../ui/table/column.js';

/** The columns of the log of a case. */
export function useLogColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation('cases');
  const { t: word } = useTranslation('acts');
  const locale = useLocale();
  return useMemo(
    () => [
      { id: 'at', title: t('log.at'), width: 14, cell: ({ at }) => <time dateTime={at}>{formatInstant(at, locale)}</time> },
      { id: 'actor', title: t('log.actor'), width: 13, cell: ({ actor }) => actor },
      { id: 'kind', title: t('log.kind'), width: 10, cell: ({ kind }) => t(`log.${kind}`) },
      { id: 'act', title: t('log.act'), cell: ({ act }) => word(act as 'case.view', { defaultValue: act }) },
      { id: 'purpose', title: t('log.purpose'), width: 16, cell: ({ purpose }) => (purpose === 'case assignment' ? t('log.assignment') : purpose) },
    ],
    [t, word, locale],
  );
}
