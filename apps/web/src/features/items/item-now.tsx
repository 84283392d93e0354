import type { Item } from '@contract/items';
import type { ReactElement } from 'react';
import { ItemApprovals } from '../approvals/item-approvals.js';
import { CustodyCard } from '../custody/custody-card.js';
import { KnownCard } from '../known/known-card.js';
import { CompositionCard } from '../lots/composition-card.js';
import { ItemDocuments } from '../documents/item-documents.js';
import { ItemValueCard } from '../values/item-value-card.js';
import { ItemDetails } from './item-details.js';
import { ItemFacts } from './item-facts.js';
import { ItemIdentifiers } from './item-identifiers.js';
import { ItemRail } from './item-rail.js';
import { ItemReview } from './item-review.js';
import { ItemTimeline } from './item-timeline.js';

interface ItemNowProps {
  readonly item: Item;
}

/** The item as it is: the five facts at once, then what it is, what it is known by, its deadlines and its story. */
export function ItemNow({ item }: ItemNowProps): ReactElement {
  return (
    <>
      <ItemFacts item={item} />
      <div className="item-layout">
        <div className="case-main">
          <ItemApprovals itemId={item.id} />
          {item.needsReview && <ItemReview item={item} />}
          <ItemDetails item={item} />
          <CompositionCard item={item} />
          <ItemDocuments item={item} />
          <ItemValueCard item={item} />
          <CustodyCard item={item} />
          <ItemIdentifiers identifiers={item.identifiers} />
          {item.identifiers.length > 0 && <KnownCard item={item} />}
          <ItemTimeline item={item} />
        </div>
        <ItemRail item={item} />
      </div>
    </>
  );
}
