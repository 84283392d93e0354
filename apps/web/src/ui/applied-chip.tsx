import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './filter-chip.css';
import { Icon } from './icon.js';

interface AppliedChipProps {
  readonly text: string;
  readonly onRemove: () => void;
}

/** A filter that is at work, with a way to take it off. */
export function AppliedChip({ text, onRemove }: AppliedChipProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <button type="button" className="applied-chip" onClick={onRemove} aria-label={t('filter.remove', { filter: text })}>
      {text}
      <Icon of={X} />
    </button>
  );
}
