import type { WhatIfRow } from '@contract/deadlines';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ChangeBadge } from './change-badge.js';
import { WhatIfCell } from './what-if-cell.js';

interface WhatIfTableProps {
  readonly rows: readonly WhatIfRow[];
}

/** Now and then side by side, each date with its way; what stays the same is folded away at first. */
export function WhatIfTable({ rows }: WhatIfTableProps): ReactElement {
  const { t } = useTranslation('what-if');
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const changed = rows.filter(({ change }) => change !== 'same');
  const shown = all ? rows : changed;
  return (
    <>
      <p className="card-body" role="status">
        {changed.length === 0 ? t('noChange') : t('count', { count: changed.length })}
      </p>
      {shown.length > 0 && (
        <ScrollBox label={t('result')}>
          <table className="plain-table stacked-table what-if-table">
            <caption className="visually-hidden">{t('result')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.deadline')}</th>
                <th scope="col">{t('column.change')}</th>
                <th scope="col">{t('column.now')}</th>
                <th scope="col">{t('column.then')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  <td>
                    <strong>{titleOf(row.title, locale)}</strong>
                    {row.subjectLabel && <div className="muted">{row.subjectLabel}</div>}
                    <div className="muted">
                      {titleOf(row.source, locale)} · {titleOf(row.bindsTitle, locale)}
                    </div>
                    {row.byHand && <div className="muted">{t('byHand')}</div>}
                  </td>
                  <td>
                    <ChangeBadge change={row.change} />
                  </td>
                  <WhatIfCell heading={t('column.now')} side={row.now} />
                  <WhatIfCell heading={t('column.then')} side={row.supposed} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {!all && rows.length > changed.length && (
        <div className="card-body">
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('showSame', { count: rows.length - changed.length })}
          </Button>
        </div>
      )}
    </>
  );
}
