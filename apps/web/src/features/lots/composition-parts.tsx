import type { Composition } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LotAccount } from './lot-account.js';
import './lots.css';
import { RelatedTable } from './related-table.js';

interface CompositionPartsProps {
  readonly composition: Composition;
}

/** The things around an item, each group under its name, and the account of its quantity. */
export function CompositionParts({ composition }: CompositionPartsProps): ReactElement {
  const { t } = useTranslation('lots');
  const { parent, joinedInto, splitFrom, children, entries } = composition;
  const groups = [
    { title: parent ? t(`inside.${parent.bond}`) : '', items: parent ? [parent] : [] },
    { title: t('joinedInto'), items: joinedInto ? [joinedInto] : [] },
    { title: t('splitFrom'), items: splitFrom ? [splitFrom] : [] },
    { title: t('children'), items: children.map((child) => ({ ...child, how: t(`bond.${child.bond}`) })) },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0 && entries.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <div className="composition">
      {groups.map(({ title, items }) => (
        <RelatedTable key={title} title={title} items={items} />
      ))}
      {entries.length > 0 && <LotAccount entries={entries} />}
    </div>
  );
}
