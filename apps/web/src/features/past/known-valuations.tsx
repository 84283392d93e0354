import type { KnownValuation } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';

interface KnownValuationsProps {
  readonly valuations: readonly KnownValuation[];
}

/** The values that were recorded then, and which of them were corrected by then. */
export function KnownValuations({ valuations }: KnownValuationsProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const word = useWords();
  return (
    <Card title={t('valuations')} count={valuations.length}>
      {valuations.length === 0 ? (
        <p className="muted">{t('noValuations')}</p>
      ) : (
        <FactList
          facts={valuations.map(({ valuedOn, moment, value, method, source, corrected }) => ({
            term: `${formatDate(valuedOn, locale)}: ${word('valuationMoments', moment)}`,
            value: [formatMoney(value, locale), word('valuationMethods', method), source, ...(corrected ? [t('corrected')] : [])].join(', '),
          }))}
        />
      )}
    </Card>
  );
}
