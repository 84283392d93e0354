import type { DestructionList } from '@contract/retention';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';

/** Who drew the list up, who signed it and over what, and what became of it. */
export function DestructionFacts({ list }: { readonly list: DestructionList }): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const { state, drawnBy, drawnAt, signatures, contentHash, executedAt, withdrawnBy, withdrawalReason, erased, refused } = list;
  return (
    <Card title={t(`state.${state}`)}>
      <ul className="stack-tight">
        <li>{t('lists.drawnBy', { name: drawnBy.name, at: formatInstant(drawnAt, locale) })}</li>
        {signatures.map(({ by, at }) => (
          <li key={by.id}>{t('lists.signedBy', { name: by.name, at: formatInstant(at, locale) })}</li>
        ))}
        {state === 'open' && <li className="muted">{t('lists.missing', { count: 2 - signatures.length })}</li>}
        {withdrawnBy && <li>{t('lists.withdrawnBy', { name: withdrawnBy.name, reason: withdrawalReason })}</li>}
        {executedAt && <li>{t('lists.executed', { at: formatInstant(executedAt, locale), erased, refused })}</li>}
        <li className="muted">
          {t('lists.hash')} <code className="hash-text">{contentHash}</code>
        </li>
      </ul>
    </Card>
  );
}
