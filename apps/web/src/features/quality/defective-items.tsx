import type { ItemRow } from '@contract/items';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ItemLink } from '../items/item-link.js';
import { Defects } from './defects.js';

/** Items with what is wrong with the record of each. */
export function DefectiveItems({ rows }: { readonly rows: readonly ItemRow[] }): ReactElement {
  const { t } = useTranslation('quality');
  return (
    <ScrollBox label={t('defects.title')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('defects.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col">{t('column.case')}</th>
            <th scope="col">{t('column.defects')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <ItemLink item={{ ...row, itemId: row.id }} />
              </td>
              <td>
                <Link to="/dossiers/$caseId" params={{ caseId: row.caseId }} className="nowrap">
                  {row.caseReference}
                </Link>
              </td>
              <td>
                <Defects item={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
