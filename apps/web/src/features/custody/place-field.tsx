import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { placesQuery } from '../../api/custody.js';
import { ComboField } from '../../ui/form/combo-field.js';

interface PlaceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string;
  /** Kinds of place that can be meant; all when absent. */
  readonly kinds?: readonly string[];
}

/** A place, found by typing a part of its name or of the place it lies in. */
export function PlaceField({ kinds, ...field }: PlaceFieldProps): ReactElement {
  const { data } = useQuery(placesQuery());
  const options = (data ?? []).filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ id, path }) => ({ value: id, text: path }));
  return <ComboField {...field} options={options} />;
}
