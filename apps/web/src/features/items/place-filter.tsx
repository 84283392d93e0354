import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../../api/custody.js';
import { ChoiceFilter } from '../../ui/choice-filter.js';

interface PlaceFilterProps {
  readonly value: string;
  readonly onChange: (place: string | undefined) => void;
}

/** Only what stands in one place, or in a place within it. */
export function PlaceFilter({ value, onChange }: PlaceFilterProps): ReactElement {
  const { t } = useTranslation('items');
  const { data } = useQuery(placesQuery());
  return (
    <ChoiceFilter
      label={t('filter.place')}
      all={t('filter.allPlaces')}
      value={value}
      options={(data ?? []).map(({ id, path }) => ({ value: id, text: path }))}
      onChange={onChange}
    />
  );
}
