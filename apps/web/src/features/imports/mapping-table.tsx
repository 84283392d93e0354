import type { Import } from '@contract/transfer';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useOptions } from '../reference/use-options.js';

interface MappingTableProps {
  readonly columns: Import['columns'];
  readonly targets: readonly (string | null)[];
  /** A saved mapping is chosen: it says what the columns become. */
  readonly fixed: boolean;
  readonly onChange: (place: number, target: string | null) => void;
}

/** The columns of the file with some of their values, and what each becomes. */
export function MappingTable({ columns, targets, fixed, onChange }: MappingTableProps): ReactElement {
  const { t } = useTranslation('imports');
  const options = useOptions('importTargets');
  return (
    <ScrollBox label={t('mapping.title')}>
      <table className="plain-table map-table">
        <caption className="visually-hidden">{t('mapping.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.becomes')}</th>
            <th scope="col" className="align-end">
              {t('mapping.sure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, samples, confidence }, place) => (
            <tr key={`${place} ${header}`}>
              <th scope="row">{header}</th>
              <td className="map-samples">{samples.slice(0, 3).join(' · ')}</td>
              <td>
                <select
                  aria-label={t('mapping.becomesOf', { column: header })}
                  value={targets[place] ?? ''}
                  disabled={fixed}
                  onChange={({ target }) => onChange(place, target.value || null)}
                >
                  <option value="">{t('mapping.verbatim')}</option>
                  {options.map(({ value, text }) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </td>
              <td className="align-end">{targets[place] ? `${Math.round(confidence * 100)} %` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
