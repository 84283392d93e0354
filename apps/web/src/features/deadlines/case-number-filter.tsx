import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterText } from '../../ui/filter-text.js';

const TYPING_PAUSE_MILLISECONDS = 300;

interface CaseNumberFilterProps {
  readonly value: string;
  readonly onChange: (reference: string) => void;
}

/** The number of a case, asked for when the typing has paused. */
export function CaseNumberFilter({ value, onChange }: CaseNumberFilterProps): ReactElement {
  const { t } = useTranslation('handling');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() !== value) onChange(typed.trim());
    }, TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return <FilterText label={t('filter.caseNumber')} value={typed} onChange={setTyped} />;
}
