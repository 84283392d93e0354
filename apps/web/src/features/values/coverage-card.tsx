import type { Coverage } from '@contract/valuation';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { UsedRates } from './used-rates.js';

interface CoverageCardProps {
  readonly coverage: Coverage;
}

/** How much is held for recovery against how much may be (art. 94c under b Sv). */
export function CoverageCard({ coverage: { net, maximum, percent, exceeded, unvalued } }: CoverageCardProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  return (
    <Card title={t('coverage.title')}>
      <FactList
        facts={[
          { term: t('coverage.net'), value: formatMoney(net, locale) },
          { term: t('coverage.maximum'), value: maximum ? formatMoney(maximum, locale) : t('coverage.noMaximum') },
          percent !== null && {
            term: t('coverage.percent'),
            value: (
              <>
                {percent} %{' '}
                <Badge tone={exceeded ? 'danger' : 'success'} icon={exceeded ? TriangleAlert : ShieldCheck}>
                  {exceeded ? t('coverage.exceeded') : t('coverage.within')}
                </Badge>
              </>
            ),
          },
        ]}
      />
      <UsedRates rates={[...net.rates, ...(maximum?.rates ?? [])]} unconverted={[...net.unconverted, ...(maximum?.unconverted ?? [])]} />
      {unvalued.length > 0 && <p className="value-warning">{t('coverage.unvalued', { items: unvalued.join(', ') })}</p>}
    </Card>
  );
}
