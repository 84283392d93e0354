import type { ReactElement } from 'react';
import { FilterSelect } from './filter-select.js';
import type { Option } from './form/select-field.js';

interface ChoiceFilterProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
}

/** One choice of a filter panel, under its label. */
export function ChoiceFilter({ label, onChange, ...rest }: ChoiceFilterProps): ReactElement {
  return (
    <div>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <FilterSelect label={label} {...rest} onChange={(value) => onChange(value === '' ? undefined : value)} />
    </div>
  );
}
