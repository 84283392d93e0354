import type { Import } from '@contract/transfer';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatNumber } from '../../lib/format-number.js';
import { titleOf } from '../../lib/title-of.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { FactStrip } from '../../ui/fact-strip.js';
import { useReference } from '../reference/use-reference.js';
import { OtherReadings } from './other-readings.js';
import { RefusedRowsLink } from './refused-rows-link.js';

interface ImportResultProps {
  readonly one: Import;
}

/** What came of the import: counts, totals, and the refused rows to mend and send again. */
export function ImportResult({ one }: ImportResultProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { assetClasses } = useReference();
  const number = (value: number): string => formatNumber(value, locale);
  const classes = Object.entries(one.itemsByClass).sort(([, more], [, less]) => less - more);
  return (
    <>
      <FactStrip
        label={t('result.counts')}
        facts={[
          { term: t('count.read'), value: number(one.rowsRead) },
          { term: t('count.cases'), value: number(one.casesCreated) },
          { term: t('count.items'), value: number(one.itemsCreated) },
          { term: t('count.unchanged'), value: number(one.rowsUnchanged) },
          { term: t('count.otherwise'), value: number(one.rowsOtherwise) },
          { term: t('count.changed'), value: number(one.rowsChanged) },
          {
            term: t('count.review'),
            value: (
              <Link to="/voorwerpen" search={{ review: true }}>
                {number(one.rowsForReview)}
              </Link>
            ),
          },
          { term: t('count.refused'), value: number(one.rowsRefused) },
        ]}
      />
      {one.rowsRefused > 0 && one.state !== 'running' && (
        <Card title={t('result.refused')}>
          <p>{t('result.refusedDo')}</p>
          <RefusedRowsLink importId={one.id} />
        </Card>
      )}
      {one.rowsOtherwise > 0 && one.state !== 'running' && <OtherReadings one={one} />}
      {classes.length > 0 && <Card title={t('result.totals')}>
        <FactList
          facts={[
            ...Object.entries(one.totalsByCurrency).map(([currency, amount]) => ({
              term: t('result.total', { currency }),
              value: formatMoney({ amount, currency }, locale),
            })),
            ...classes.map(([id, count]) => {
              const spec = assetClasses.find((known) => known.id === id);
              return { term: spec ? titleOf(spec.title, locale) : id, value: number(count) };
            }),
          ]}
        />
      </Card>}
    </>
  );
}
