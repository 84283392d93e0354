import type { ReactElement } from 'react';
import './filter-bar.css';
import type { Option } from './form/select-field.js';

interface FilterSelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** A filter with one value out of many. */
export function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps): ReactElement {
  // What is chosen stays chosen while the list it was chosen from is still on its way.
  const isOnItsWay = value !== '' && !options.some((option) => option.value === value);
  return (
    <div className="filter-select">
      <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{all}</option>
        {isOnItsWay && <option value={value}>…</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
