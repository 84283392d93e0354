import type { Place } from '@contract/custody';
import { Archive, Box, Building2, DoorOpen, HandHelping, House, Landmark, Layers, type LucideIcon, Rows3, Users, Wallet } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';

const icons: Readonly<Record<string, LucideIcon>> = {
  site: Building2,
  room: DoorOpen,
  rack: Rows3,
  shelf: Layers,
  box: Box,
  holder: Users,
  bank: Landmark,
  wallet: Wallet,
  immovable: House,
  partner: HandHelping,
};

interface PlaceTreeProps {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The tree as lists in lists, so that every reader hears how deep a place lies. */
export function PlaceTree({ places, chosen, onChoose }: PlaceTreeProps): ReactElement {
  return <Branch places={places} parentId={null} chosen={chosen} onChoose={onChoose} />;
}

function Branch({ places, parentId, chosen, onChoose }: PlaceTreeProps & { readonly parentId: string | null }): ReactElement | null {
  const { t } = useTranslation('places');
  const here = places.filter((place) => place.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul className="place-tree">
      {here.map(({ id, name, kind, items, closedOn }) => (
        <li key={id}>
          <button type="button" aria-current={id === chosen} onClick={() => onChoose(id)}>
            <Icon of={closedOn === null ? (icons[kind] ?? Box) : Archive} />
            <span>{name}</span>
            {closedOn !== null && <span className="muted">{t('closed')}</span>}
            {items > 0 && <span className="muted place-items">{t('items', { count: items })}</span>}
          </button>
          <Branch places={places} parentId={id} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}
