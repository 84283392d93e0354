import type { RuleVersion } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';

interface RuleInWordsProps {
  readonly rule: RuleVersion;
  /** The version beside it: what differs is marked, in words and not by colour alone. */
  readonly against?: RuleVersion;
}

/** Everything that a version of a rule says, in both languages: the reader's first. */
export function RuleInWords({ rule, against }: RuleInWordsProps): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const other = locale === 'nl' ? 'en' : 'nl';
  const said = (version: RuleVersion, field: string): string => JSON.stringify(version.lines.find((line) => line.field === field)?.lines ?? []);
  return (
    <Card title={t('version', { version: rule.version })}>
      <dl className="facts">
        {rule.lines.map(({ field, label, lines }) => {
          const changed = against !== undefined && said(rule, field) !== said(against, field);
          return (
            <div key={field} className={changed ? 'fact-row rule-changed' : 'fact-row'}>
              <dt>
                {label[locale]}
                {changed && <strong> {t('compare.changed')}</strong>}
              </dt>
              <dd>
                <ul className="rule-lines">
                  {lines.map((line) => (
                    <li key={line.en}>
                      {line[locale]}
                      {line[other] !== line[locale] && (
                        <div className="muted" lang={other}>
                          {line[other]}
                        </div>
                      )}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
      {rule.decisions.length > 0 && (
        <>
          <h3>{t('decisions')}</h3>
          <ul>
            {rule.decisions.map(({ number, kind, decidedOn, by, reason }) => (
              <li key={number}>{t(`decision.${kind}`, { by, on: formatDate(decidedOn, locale), reason })}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
