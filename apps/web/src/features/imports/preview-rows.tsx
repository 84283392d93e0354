import type { ImportPreview } from '@contract/transfer';
import { CircleCheck, CirclePlus, CircleX, Eye, GitCompareArrows, type LucideIcon, RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { titleOf } from '../../lib/title-of.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useReference } from '../reference/use-reference.js';

type Row = ImportPreview['rows'][number];

const looks: Readonly<Record<Row['outcome'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  create: { tone: 'success', icon: CirclePlus },
  unchanged: { tone: 'neutral', icon: CircleCheck },
  otherwise: { tone: 'warning', icon: GitCompareArrows },
  changed: { tone: 'info', icon: RefreshCw },
  review: { tone: 'warning', icon: Eye },
  refused: { tone: 'danger', icon: CircleX },
};

interface PreviewRowsProps {
  readonly rows: readonly Row[];
}

/** Rows of the file as they would be written. */
export function PreviewRows({ rows }: PreviewRowsProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { assetClasses } = useReference();
  const classWord = (id: string | null): string => {
    const spec = assetClasses.find((one) => one.id === id);
    return spec ? titleOf(spec.title, locale) : (id ?? '–');
  };
  return (
    <ScrollBox label={t('preview.title')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="align-end">
              {t('preview.row')}
            </th>
            <th scope="col">{t('preview.outcome')}</th>
            <th scope="col">{t('preview.case')}</th>
            <th scope="col">{t('preview.description')}</th>
            <th scope="col">{t('preview.class')}</th>
            <th scope="col" className="align-end">
              {t('preview.value')}
            </th>
            <th scope="col">{t('preview.messages')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome, caseReference, description, assetClass, value, messages }) => (
            <tr key={row}>
              <td className="align-end">{row}</td>
              <td>
                <Badge tone={looks[outcome].tone} icon={looks[outcome].icon}>
                  {t(`outcome.${outcome}`)}
                </Badge>
              </td>
              <td>{caseReference ?? '–'}</td>
              <td>{description ?? '–'}</td>
              <td>{classWord(assetClass)}</td>
              <td className="align-end nowrap">{value ? formatMoney(value, locale) : '–'}</td>
              <td>
                <ul>
                  {messages.map(({ column, code, detail }) => (
                    <li key={`${column} ${code}`}>{column ? `${column}: ${detail}` : detail}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
