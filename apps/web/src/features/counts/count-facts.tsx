import type { StockCountShown } from '@contract/custody';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';

interface CountFactsProps {
  readonly count: StockCountShown;
}

/** How a count was set up, who counts, and who signed. */
export function CountFacts({ count }: CountFactsProps): ReactElement {
  const { t } = useTranslation('counts');
  const locale = useLocale();
  const word = useWords();
  const { sample, hidden, signature } = count;
  const when = (moment: string, by: string | null): string => `${formatInstant(moment, locale)}${by === null ? '' : `, ${by}`}`;
  return (
    <Card title={t('facts.title')}>
      <FactList
        facts={[
          { term: t('facts.started'), value: when(count.startedAt, count.startedBy) },
          { term: t('facts.way'), value: count.blind ? t('facts.blind') : t('facts.open') },
          count.revealedAt !== null && { term: t('facts.revealed'), value: when(count.revealedAt, count.revealedBy) },
          sample !== null && { term: t('facts.sample'), value: hidden ? t('facts.sized', { size: sample.size }) : t('facts.drawn', { size: sample.size, of: count.population }) },
          sample !== null && { term: t('facts.seed'), value: <span className="verbatim">{sample.seed}</span> },
          sample !== null && sample.assetClasses.length > 0 && { term: t('facts.classes'), value: sample.assetClasses.map((id) => word('assetClasses', id)).join(', ') },
          sample !== null && sample.fromValue !== null && { term: t('facts.fromValue'), value: sample.fromValue },
          {
            term: t('facts.counters'),
            value:
              count.counters.length === 0 ? (
                t('facts.nobody')
              ) : (
                <ul className="plain-list">
                  {count.counters.map(({ name, items, lastAt }) => (
                    <li key={name}>{t('facts.counter', { name, count: items, last: formatInstant(lastAt, locale) })}</li>
                  ))}
                </ul>
              ),
          },
          count.endedAt !== null && { term: count.state === 'closed' ? t('facts.closed') : t('facts.stopped'), value: when(count.endedAt, count.endedBy) },
          count.stopReason !== null && { term: t('facts.reason'), value: count.stopReason },
          signature !== null && { term: t('facts.signature'), value: <span className="verbatim">{signature.hash.slice(0, 16)}…</span> },
        ]}
      />
    </Card>
  );
}
