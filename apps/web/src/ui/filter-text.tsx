import { ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import './filter-bar.css';
import { Icon } from './icon.js';

interface FilterTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Text to filter a list by. It may be a name, so it goes to the server in a request body and never into the address. */
export function FilterText({ label, value, onChange }: FilterTextProps): ReactElement {
  return (
    <div className="filter-text">
      <Icon of={ListFilter} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        data-filter-text=""
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
