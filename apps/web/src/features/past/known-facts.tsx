import type { KnownFact } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Card } from '../../ui/card.js';
import { Timeline } from '../../ui/timeline.js';

interface KnownFactsProps {
  readonly facts: readonly KnownFact[];
}

/** The facts that stood then, with the day they happened and the moment they were recorded. */
export function KnownFacts({ facts }: KnownFactsProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  return (
    <Card title={t('facts')} count={facts.length} flush>
      <Timeline
        label={t('facts')}
        entries={facts.map(({ id, title, occurredOn, recordedAt, by, reason }) => ({
          id,
          when: formatDate(occurredOn, locale),
          title: titleOf(title, locale),
          notes: [t('recorded', { at: formatInstant(recordedAt, locale), by }), ...(reason === null ? [] : [reason])],
        }))}
      />
    </Card>
  );
}
