import type { Item } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { itemAsKnownQuery } from '../../api/as-known.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ItemDetails } from '../items/item-details.js';
import { KnownDecisions } from './known-decisions.js';
import { KnownFacts } from './known-facts.js';
import { KnownStrip } from './known-strip.js';
import { KnownValuations } from './known-valuations.js';
import { PastBanner } from './past-banner.js';

interface ItemPastProps {
  readonly item: Item;
  readonly on: string;
  readonly onBack: () => void;
}

/** The item as the register knew it at the end of a day; nothing can be done with it. */
export function ItemPast({ item, on, onBack }: ItemPastProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const { data, error, refetch } = useQuery(itemAsKnownQuery(item.id, on));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PastBanner on={on} since={data?.recordedSince} onBack={onBack} />
      {!data && <Skeleton lines={10} />}
      {data && data.item === null && (
        <EmptyState title={t('unknownItem')} icon={History}>
          {data.firstKnownAt !== null && <p>{t('firstKnown', { at: formatInstant(data.firstKnownAt, locale) })}</p>}
        </EmptyState>
      )}
      {data?.item && (
        <>
          <h2>{data.item.description}</h2>
          <KnownStrip item={data.item} />
          <div className="case-main">
            <ItemDetails
              item={{
                ...item,
                ...data.item,
                amount: null,
                estimatedValue: data.item.value,
                // What is no part of the answer is not shown as if it were.
                blocks: [],
                forbidden: false,
                foreignCodes: [],
                handler: null,
              }}
            />
            <KnownValuations valuations={data.valuations} />
            <KnownDecisions decisions={data.decisions} />
            <KnownFacts facts={data.facts} />
          </div>
        </>
      )}
    </>
  );
}
