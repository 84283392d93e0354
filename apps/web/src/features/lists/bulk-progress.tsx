import type { BulkAct } from '@contract/lists';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { ProgressBar } from '../../ui/progress-bar.js';

/** How far an act on many is, and what came of it so far. */
export function BulkProgress({ act }: { readonly act: BulkAct }): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { state, undoing, waiting, done, refused, undone, notUndone } = act;
  const total = waiting + done + refused + undone + notUndone;
  const all = undoing ? done + undone + notUndone : total;
  const settled = undoing ? undone + notUndone : total - waiting;
  const params = { settled: formatNumber(settled, locale), total: formatNumber(all, locale) };
  const words = { working: undoing ? 'bulk.undoing' : 'bulk.busy', stopped: 'bulk.stopped', ended: 'bulk.ended' } as const;
  const facts = (['done', 'refused', 'undone', 'notUndone'] as const).filter((name) => act[name] > 0 || name === 'done');
  return (
    <>
      <p role="status">{t(words[state], params)}</p>
      {state !== 'ended' && <ProgressBar label={t('bulk.progress')} value={settled} max={all} />}
      <ul className="bulk-facts">
        {facts.map((name) => (
          <li key={name}>{t(`bulk.${name}`, { count: act[name], shown: formatNumber(act[name], locale) })}</li>
        ))}
      </ul>
    </>
  );
}
