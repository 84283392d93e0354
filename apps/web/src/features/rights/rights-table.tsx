import type { RightsOfPerson } from '@contract/access';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useWords } from '../reference/use-words.js';

interface RightsTableProps {
  readonly label: string;
  readonly people: readonly RightsOfPerson[];
  /** Null for who may not. */
  readonly onHandOver: ((person: RightsOfPerson) => void) | null;
}

/** One line a person: roles, units, since when, last seen, and the work that hangs on them. */
export function RightsTable({ label, people, onHandOver }: RightsTableProps): ReactElement {
  const { t } = useTranslation('rights');
  const locale = useLocale();
  const word = useWords();
  return (
    <ScrollBox label={label}>
      <table className="plain-table">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {(['name', 'roles', 'units', 'since', 'lastSignIn', 'memberships', 'leads', 'deadlines', 'shares', 'remarks'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <strong>{person.name}</strong>
              </td>
              <td>{person.roles.map((role) => word('roles', role)).join(', ')}</td>
              <td>{person.units.join(', ') || '–'}</td>
              <td>{formatInstant(person.since, locale)}</td>
              <td>{person.lastSignIn ? formatInstant(person.lastSignIn, locale) : t('neverSignedIn')}</td>
              <td>{person.memberships}</td>
              <td>
                {person.leads}{' '}
                {onHandOver && person.leads + person.memberships > 0 && (
                  <Button look="link" onClick={() => onHandOver(person)} aria-label={t('handOver.of', { name: person.name })}>
                    {t('handOver.open')}
                  </Button>
                )}
              </td>
              <td>{person.openDeadlines}</td>
              <td>{person.shares}</td>
              <td>{person.remarks.map((remark) => t(`remark.${remark}`)).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
