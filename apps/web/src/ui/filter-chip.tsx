import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import './filter-chip.css';
import { Icon } from './icon.js';

interface FilterChipProps {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A filter that is on or off, always in sight. */
export function FilterChip({ pressed, onToggle, children }: FilterChipProps): ReactElement {
  return (
    <button type="button" className="filter-chip" aria-pressed={pressed} onClick={onToggle}>
      {pressed && <Icon of={Check} />}
      {children}
    </button>
  );
}
