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
  /** Only places that this person answers for. */
  readonly answersId?: string;
}

/** A place, found by typing a part of its name or of the place it lies in. */
export function PlaceField({ kinds, answersId, ...field }: PlaceFieldProps): ReactElement {
  const { data } = useQuery(placesQuery());
  const options = (data ?? []).filter(({ kind, answers }) => (kinds?.includes(kind) ?? true) && (answersId === undefined || answers?.id === answersId)).map(({ id, path }) => ({ value: id, text: path }));
  return <ComboField {...field} options={options} />;
}
