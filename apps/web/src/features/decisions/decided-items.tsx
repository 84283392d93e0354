import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassIcon } from '../items/class-icon.js';
import { ItemBadge } from '../items/item-badge.js';
import type { DecidedItem } from './decided-item.js';

interface DecidedItemsProps {
  readonly items: readonly DecidedItem[];
  readonly excluded: ReadonlySet<string>;
  readonly onChange: (excluded: ReadonlySet<string>) => void;
}

/** The items a decision is on; of many, each can be taken out. */
export function DecidedItems({ items, excluded, onChange }: DecidedItemsProps): ReactElement {
  const { t } = useTranslation('decisions');
  const single = items.length === 1;
  const toggle = (id: string): void => {
    const next = new Set(excluded);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="field-label">{t('items', { count: items.length })}</legend>
      <ul className="decided-items">
        {items.map(({ id, reference, description, assetClass, status }) => {
          const words = (
            <>
              <span>
                <ClassIcon assetClass={assetClass} /> <strong>{reference}</strong> {description}
              </span>
              <ItemBadge status={status} />
            </>
          );
          return (
            <li key={id}>
              {single ? (
                <div className="decided-item">{words}</div>
              ) : (
                <label className="decided-item">
                  <input type="checkbox" checked={!excluded.has(id)} onChange={() => toggle(id)} />
                  {words}
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
