import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, typedDate } from '../lib/parse-date.js';
import './filter-bar.css';

interface FilterDateProps {
  readonly label: string;
  /** 'YYYY-MM-DD', or nothing. */
  readonly value: string;
  readonly onChange: (date: string | undefined) => void;
}

/** A date to filter by, typed as day-month-year; it counts from the moment it is a date. */
export function FilterDate({ label, value, onChange }: FilterDateProps): ReactElement {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState(value ? typedDate(value) : '');
  const [known, setKnown] = useState(value);
  // Cleared or set from outside (the filters were wiped, the reader went back): show that.
  if (value !== known) {
    setKnown(value);
    if (value !== (parseDate(typed) ?? '')) setTyped(value ? typedDate(value) : '');
  }
  return (
    <label className="filter-date">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="input"
        placeholder={t('form.dateShape')}
        value={typed}
        aria-invalid={typed !== '' && parseDate(typed) === null}
        onChange={({ target }) => {
          setTyped(target.value);
          const date = parseDate(target.value);
          if (date !== null || target.value === '') onChange(date ?? undefined);
        }}
      />
    </label>
  );
}
