import type { TimelineEvent } from '@contract/cases';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWord } from './field-word.js';

interface EventChangesProps {
  readonly changes: TimelineEvent['changes'];
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object') return Object.values(value).map(shown).join(' ');
  return String(value);
}

/** What a correction changed: field, old value, new value. */
export function EventChanges({ changes }: EventChangesProps): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {fieldWord(t, field)}: <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
        </li>
      ))}
    </ul>
  );
}
