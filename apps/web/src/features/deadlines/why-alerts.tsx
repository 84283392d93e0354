import type { Deadline } from '@contract/deadlines';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatEnd, formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import '../../ui/table/data-table.css';

interface WhyAlertsProps {
  readonly deadline: Deadline;
}

/** How many of the alerts to come are shown at first. */
const nextOnes = 3;

/** Which alerts went out, which are still to come, and how the date moved. */
export function WhyAlerts({ deadline }: WhyAlertsProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const { alerts, history } = deadline;
  const coming = alerts.filter(({ state }) => state === 'pending');
  const shown = all ? alerts : alerts.filter((alert) => alert.state !== 'pending' || coming.indexOf(alert) < nextOnes);
  return (
    <>
      {alerts.length > 0 && (
        <section>
          <h3>{t('alerts.title')}</h3>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('alerts.when')}</th>
                <th scope="col">{t('alerts.to')}</th>
                <th scope="col">{t('alerts.state')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ stage, level, dueAt, state, sentAt }) => (
                <tr key={`${stage} ${level}`}>
                  <td>{formatInstant(sentAt ?? dueAt, locale)}</td>
                  <td>{t(`level.${level}` as 'level.assignee', { defaultValue: level })}</td>
                  <td>{t(`alerts.${state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length < alerts.length && (
            <Button look="quiet" onClick={() => setAll(true)}>
              {t('alerts.all', { count: alerts.length })}
            </Button>
          )}
        </section>
      )}
      {history.length > 0 && (
        <section>
          <h3>{t('history.title')}</h3>
          <ul className="stack-tight">
            {history.map(({ at, from, to, why }) => (
              <li key={at}>
                {formatInstant(at, locale)}: {from ? formatEnd(from, locale) : t('history.none')} → {to ? formatEnd(to, locale) : t('history.none')}.{' '}
                <span className="muted">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
