import type { QualityFigures } from '@contract/items';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { defectKinds } from './defect-kinds.js';
import { DefectLink } from './defect-link.js';
import { Score } from './score.js';

interface RowName {
  readonly name: string;
  readonly caseId?: string;
  readonly title?: string;
}

interface QualityTableProps<Row extends QualityFigures> {
  readonly caption: string;
  /** The head of the first column: what a row is of. */
  readonly of: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What a row is called; of a case its number, which leads to it, and its title. */
  readonly nameOf: (row: Row) => RowName;
  readonly where: (row: Row) => { readonly unit: string } | { readonly case: string };
}

function NameCell({ name, caseId, title }: RowName): ReactElement {
  if (caseId === undefined) return <strong>{name}</strong>;
  return (
    <>
      <Link to="/dossiers/$caseId" params={{ caseId }} className="nowrap">
        {name}
      </Link>{' '}
      {title}
    </>
  );
}

/** Rows with their score and, by what is wrong, how many items; every figure leads to its items. */
export function QualityTable<Row extends QualityFigures>({ caption, of, rows, keyOf, nameOf, where }: QualityTableProps<Row>): ReactElement {
  const { t } = useTranslation('quality');
  const locale = useLocale();
  return (
    <ScrollBox label={caption}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{t('column.score')}</th>
            <th scope="col" className="align-end">{t('column.items')}</th>
            {defectKinds.map((kind) => (
              <th key={kind} scope="col" className="align-end">
                {t(`kind.${kind}`)}
              </th>
            ))}
            <th scope="col" className="align-end">{t('column.median')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <td>
                <NameCell {...nameOf(row)} />
              </td>
              <td data-label={t('column.score')}>
                <Score score={row.score} />
              </td>
              <td className="align-end" data-label={t('column.items')}>{formatNumber(row.items, locale)}</td>
              {defectKinds.map((kind) => (
                <td key={kind} className="align-end" data-label={t(`kind.${kind}`)}>
                  <DefectLink kind={kind} count={row[kind]} of={row.items} where={where(row)} name={nameOf(row).name} />
                </td>
              ))}
              <td className="align-end nowrap" data-label={t('column.median')}>{row.medianHours === null ? '–' : t('hours', { count: row.medianHours, shown: formatNumber(row.medianHours, locale) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
