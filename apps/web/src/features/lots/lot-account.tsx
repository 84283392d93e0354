import type { LotEntry } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatDecimal } from '../../lib/format-number.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useUnit } from './use-unit.js';

interface LotAccountProps {
  readonly entries: readonly LotEntry[];
}

/** How the quantity came to be what it is, the newest line first. */
export function LotAccount({ entries }: LotAccountProps): ReactElement {
  const { t } = useTranslation('lots');
  const locale = useLocale();
  const unitWord = useUnit();
  const signed = (delta: string): string => (delta.startsWith('-') ? `−${formatDecimal(delta.slice(1), locale)}` : `+${formatDecimal(delta, locale)}`);
  return (
    <ScrollBox label={t('account.title')}>
      <table className="plain-table stacked-table">
        <caption className="table-title">{t('account.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account.when')}</th>
            <th scope="col">{t('account.what')}</th>
            <th scope="col">{t('account.delta')}</th>
            <th scope="col">{t('account.after')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, kind, delta, after, unit, by, reason, recordedAt, others }) => (
            <tr key={id}>
              <td>
                {formatInstant(recordedAt, locale)}
                {by !== null && <div className="muted">{by}</div>}
              </td>
              <td>
                {t(`account.${kind}`)}
                {others.length > 0 && <div className="muted">{others.map((other) => `${other.reference} (${signed(other.delta)})`).join(', ')}</div>}
                {reason !== null && <div>{reason}</div>}
              </td>
              <td>{signed(delta)}</td>
              <td>
                {formatDecimal(after, locale)} {unitWord(unit, after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
