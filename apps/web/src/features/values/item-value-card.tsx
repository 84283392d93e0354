import type { Item } from '@contract/items';
import type { Valuation } from '@contract/valuation';
import { useQuery } from '@tanstack/react-query';
import { Bitcoin, Plus, Scale } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemValueQuery } from '../../api/valuation.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useWords } from '../reference/use-words.js';
import { CostLines } from './cost-lines.js';
import { Proposals } from './proposals.js';
import { UsedRates } from './used-rates.js';
import { ValuationList } from './valuation-list.js';
import { ValueFacts } from './value-facts.js';
import { ValueGraph } from './value-graph.js';
import { ValueOnDateField } from './value-on-date.js';
import './values.css';

const AddValuationDialog = lazy(() => import('./add-valuation-dialog.js').then((file) => ({ default: file.AddValuationDialog })));
const MarketValuationDialog = lazy(() => import('./market-valuation-dialog.js').then((file) => ({ default: file.MarketValuationDialog })));
const CorrectValuationDialog = lazy(() => import('./correct-valuation-dialog.js').then((file) => ({ default: file.CorrectValuationDialog })));

interface ItemValueCardProps {
  readonly item: Item;
  /** What is asked at once. */
  readonly opened?: 'add' | null;
}

/** What an item is worth and costs, when the one eats the other, and what can be decided about it. */
export function ItemValueCard({ item, opened = null }: ItemValueCardProps): ReactElement {
  const { t } = useTranslation('values');
  const words = useWords();
  const [open, setOpen] = useState<'add' | 'market' | Valuation | null>(opened);
  const { data: value, error, refetch } = useQuery(itemValueQuery(item.id));
  const may = (act: string): boolean => value?.allowedActions.includes(act) ?? false;
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('title')}
      actions={
        value &&
        may('valuation.add') && (
          <>
            {value.priced && (
              <Button icon={Bitcoin} onClick={() => setOpen('market')}>
                {t('card.market')}
              </Button>
            )}
            <Button icon={Plus} onClick={() => setOpen('add')}>
              {t('card.add')}
            </Button>
          </>
        )
      }
    >
      {error && !value && <LoadError error={error} onRetry={() => void refetch()} />}
      {!value && !error && <Skeleton lines={6} />}
      {value && (
        <>
          {value.missing.length > 0 && <p className="value-warning">{t('card.missing', { moments: value.missing.map((moment) => words('valuationMoments', moment)).join(', ') })}</p>}
          <ValueFacts value={value} />
          <UsedRates rates={value.meter.rates} unconverted={value.meter.unconverted} />
          {may('decision.give') && value.meter.kept && value.meter.threshold + Number(value.meter.breakEvenOn !== null) > 0 && <Proposals item={item} proposals={value.proposals} />}
          {value.valuations.length === 0 ? (
            <EmptyState title={t('card.none')} icon={Scale}>
              <p>{t('card.noneWhat')}</p>
            </EmptyState>
          ) : (
            <>
              <ValueGraph course={value.course} today={value.meter.asOf} />
              <ValueOnDateField itemId={item.id} today={value.meter.asOf} />
              <ValuationList valuations={value.valuations} {...(may('valuation.correct') ? { onCorrect: setOpen } : {})} />
            </>
          )}
          <CostLines lines={value.lines} />
          <Suspense fallback={null}>
            {open === 'add' && <AddValuationDialog item={item} missing={value.missing} onClose={close} />}
            {open === 'market' && <MarketValuationDialog item={item} onClose={close} />}
            {open !== null && typeof open === 'object' && <CorrectValuationDialog valuation={open} item={item} onClose={close} />}
          </Suspense>
        </>
      )}
    </Card>
  );
}
