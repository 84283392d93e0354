import type { RuleSummary } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { NatureBadge } from './nature-badge.js';
import { Validity } from './validity.js';

interface RuleTableProps {
  readonly rules: readonly RuleSummary[];
}

/** Rules in short, a version a row. */
export function RuleTable({ rules }: RuleTableProps): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  return (
    <ScrollBox label={t('tab.catalogue')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('tab.catalogue')}</caption>
        <thead>
          <tr>
            {(['rule', 'name', 'nature', 'term', 'source', 'validity'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={`${rule.id}@${rule.version}`}>
              <td className="nowrap">
                <Link to="/regels/$ruleId" params={{ ruleId: rule.id }}>
                  {rule.id}
                </Link>{' '}
                <span className="muted">{t('version', { version: rule.version })}</span>
              </td>
              <td>{rule.title[locale]}</td>
              <td>
                <NatureBadge rule={rule} />
              </td>
              <td>{rule.term[locale]}</td>
              <td>
                {rule.source[locale]} <span className="muted">({rule.mark})</span>
              </td>
              <td>
                <Validity from={rule.validFrom} to={rule.validTo} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
