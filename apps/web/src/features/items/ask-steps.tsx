import type { Item, ItemTransitionOffer } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemApprovalsQuery } from '../../api/approvals.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../reference/use-words.js';

const AskApprovalDialog = lazy(() => import('./ask-approval-dialog.js').then((file) => ({ default: file.AskApprovalDialog })));

interface AskStepsProps {
  readonly item: Item;
}

/** The steps by which a thing leaves for good: each is asked, waits for a second person, or stands approved beside the steps. */
export function AskSteps({ item }: AskStepsProps): ReactElement {
  const { t } = useTranslation('items');
  const word = useWords();
  const [asked, setAsked] = useState<ItemTransitionOffer | null>(null);
  const { data } = useQuery(itemApprovalsQuery(item.id));
  const stateOf = (action: string) => (data ?? []).find(({ step }) => step?.action === action)?.state;
  return (
    <>
      {item.askableSteps
        .filter(({ action }) => stateOf(action) === undefined)
        .map((offer) => (
          <Button key={offer.action} look="quiet" icon={CheckCheck} onClick={() => setAsked(offer)}>
            {t('ask.open', { step: word('itemActions', offer.action) })}
          </Button>
        ))}
      {item.askableSteps
        .filter(({ action }) => stateOf(action) === 'waiting')
        .map(({ action }) => (
          <p key={action} className="muted">
            {t('ask.waits', { step: word('itemActions', action) })}
          </p>
        ))}
      <Suspense fallback={null}>{asked && <AskApprovalDialog item={item} offer={asked} onClose={() => setAsked(null)} />}</Suspense>
    </>
  );
}
