import type { GiveDecisionResponse } from '@contract/decisions';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ItemBadge } from '../items/item-badge.js';
import type { DecidedItem } from './decided-item.js';

interface DecisionReceiptProps {
  readonly receipt: GiveDecisionResponse;
  readonly items: readonly DecidedItem[];
  readonly onClose: () => void;
}

/** What came of the decision, item by item: done, or refused and why. */
export function DecisionReceipt({ receipt, items, onClose }: DecisionReceiptProps): ReactElement {
  const { t } = useTranslation('decisions');
  const nameOf = (id: string, reference: string | null): string => {
    const item = items.find((one) => one.id === id);
    return [reference ?? item?.reference, item?.description].filter(Boolean).join(' ');
  };
  const { done, refused } = receipt;
  return (
    <div className="stack" role="status">
      {refused.length > 0 && (
        <section>
          <h3 className="receipt-refused">{t('receipt.refused', { count: refused.length })}</h3>
          <ul className="receipt-list">
            {refused.map(({ itemId, reference, reasons }) => (
              <li key={itemId}>
                <strong>{nameOf(itemId, reference)}</strong>
                <ul>
                  {reasons.map(({ code, detail }) => (
                    <li key={code}>{detail}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section>
          <h3>{t('receipt.done', { count: done.length })}</h3>
          <ul className="receipt-list">
            {done.map(({ itemId, reference, status }) => (
              <li key={itemId}>
                <span>
                  {nameOf(itemId, reference)} <ItemBadge status={status} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button look="primary" onClick={onClose}>
        {t('receipt.close')}
      </Button>
    </div>
  );
}
