import type { BulkAct } from '@contract/lists';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { FactList } from '../../ui/fact-list.js';
import { useBulkWords } from './use-bulk-words.js';

/** What an act on many does to each, who asked for it, and why. */
export function BulkContentNote({ act }: { readonly act: BulkAct }): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const words = useBulkWords();
  return (
    <FactList
      facts={[
        { term: t('bulk.what'), value: words(act) },
        act.content.reason !== null && { term: t('bulk.reason'), value: act.content.reason },
        { term: t('bulk.by'), value: `${act.requestedBy.name}, ${formatInstant(act.requestedAt, locale)}` },
        act.undoReason !== null && { term: t('bulk.undoneBecause'), value: act.undoReason },
      ]}
    />
  );
}
