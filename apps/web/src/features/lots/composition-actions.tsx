import type { Composition, Item } from '@contract/items';
import { Combine, type LucideIcon, PackageOpen, Split, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';

export type CompositionAction = 'undo' | 'join' | 'split' | 'arrange';

const icons: Readonly<Record<CompositionAction, LucideIcon>> = { undo: Undo2, join: Combine, split: Split, arrange: PackageOpen };

interface CompositionActionsProps {
  readonly item: Item;
  readonly composition: Composition;
  readonly onOpen: (action: CompositionAction) => void;
}

/** What can be done with the composition of an item now. */
export function CompositionActions({ item, composition, onOpen }: CompositionActionsProps): ReactElement {
  const { t } = useTranslation('lots');
  const may = (act: string): boolean => item.allowedActions.includes(act);
  const all: readonly { readonly action: CompositionAction; readonly text: string; readonly isOpen: boolean }[] = [
    { action: 'undo', text: t('join.undo'), isOpen: may('item.join') && composition.untouchedPart },
    { action: 'join', text: t('join.open'), isOpen: may('item.join') && composition.alike.length > 0 },
    { action: 'split', text: t('split.open'), isOpen: may('item.split') && composition.maySplit },
    { action: 'arrange', text: t('arrange.open'), isOpen: may('item.arrange') && composition.joinedInto === null },
  ];
  return (
    <>
      {all
        .filter(({ isOpen }) => isOpen)
        .map(({ action, text }) => (
          <Button key={action} icon={icons[action]} onClick={() => onOpen(action)}>
            {text}
          </Button>
        ))}
    </>
  );
}
