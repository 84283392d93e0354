import type { Item } from '@contract/items';
import type { ReactElement } from 'react';
import type { Mend } from '../../routes/list-search.js';
import { ItemApprovals } from '../approvals/item-approvals.js';
import { CustodyCard } from '../custody/custody-card.js';
import { KnownCard } from '../known/known-card.js';
import { QuestionsCard } from '../known/questions-card.js';
import { CompositionCard } from '../lots/composition-card.js';
import { ItemDocuments } from '../documents/item-documents.js';
import { useMe } from '../session/use-me.js';
import { PartnersCard } from '../partners/partners-card.js';
import { ItemValueCard } from '../values/item-value-card.js';
import { ItemDetails } from './item-details.js';
import { ItemFacts } from './item-facts.js';
import { ItemIdentifiers } from './item-identifiers.js';
import { ItemRail } from './item-rail.js';
import { ItemReview } from './item-review.js';
import { ItemTimeline } from './item-timeline.js';

interface ItemNowProps {
  readonly item: Item;
  /** What is opened at once, for who came to mend the record. */
  readonly mend?: Mend | undefined;
}

/** The item as it is: the five facts at once, then what it is, what it is known by, its deadlines and its story. */
export function ItemNow({ item, mend }: ItemNowProps): ReactElement {
  const { acts } = useMe();
  return (
    <>
      <ItemFacts item={item} />
      <div className="item-layout">
        <div className="case-main">
          <ItemApprovals itemId={item.id} />
          {item.identifiers.length > 0 && <QuestionsCard item={item} />}
          {item.needsReview && <ItemReview item={item} />}
          <ItemDetails item={item} />
          <CompositionCard item={item} />
          <ItemDocuments item={item} />
          <ItemValueCard item={item} opened={mend === 'waarde' && acts.includes('valuation.add') ? 'add' : null} />
          <CustodyCard item={item} opened={mend === 'plaats' && item.allowedActions.includes('custody.move') ? 'move' : null} />
          <PartnersCard caseId={item.caseId} itemId={item.id} />
          <ItemIdentifiers identifiers={item.identifiers} />
          {item.identifiers.length > 0 && <KnownCard item={item} />}
          <ItemTimeline item={item} />
        </div>
        <ItemRail item={item} />
      </div>
    </>
  );
}
