import { ListFilter } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import './filter-bar.css';
import { Icon } from './icon.js';

interface FilterTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** How long after the last key the server is asked, in milliseconds. */
const pause = 250;

/** Text to filter a list by. It may be a name, so it goes to the server in a request body and never into the address. */
export function FilterText({ label, value, onChange }: FilterTextProps): ReactElement {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
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
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(target.value.trim()), pause);
        }}
      />
    </div>
  );
}
