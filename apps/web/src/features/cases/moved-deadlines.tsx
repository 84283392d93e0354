import type { MovedDeadline } from '@contract/cases';
import type { Instant, LegalDate } from '@contract/platform';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatEnd } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';

interface MovedDeadlinesProps {
  readonly moved: readonly MovedDeadline[];
}

/** What a correction did to deadlines: each with the day (or hour) it ended on and the one it ends on now. */
export function MovedDeadlines({ moved }: MovedDeadlinesProps): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const day = (date: LegalDate | Instant | null): string => (date === null ? t('event.noDay') : formatEnd(date, locale));
  const after = ({ kind, to }: MovedDeadline): string => {
    if (kind === 'withdrawn') return t('event.ended');
    return kind === 'met' ? t('event.met') : day(to);
  };
  return (
    <>
      {t('event.movedDeadlines')}
      <ul>
        {moved.map((deadline) => (
          <li key={`${deadline.deadlineId} ${deadline.kind}`}>
            {titleOf(deadline.title, locale)}: {deadline.kind === 'new' ? t('event.newDeadline') : <del>{day(deadline.from)}</del>} → <ins>{after(deadline)}</ins>
          </li>
        ))}
      </ul>
    </>
  );
}
