import type { TimelineEvent } from '@contract/cases';
import { type ReactElement, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { Timeline, type TimelineEntry } from '../../ui/timeline.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { useSuspects } from '../fields/use-suspects.js';
import { useWords } from '../reference/use-words.js';
import { EventChanges } from './event-changes.js';
import { MovedDeadlines } from './moved-deadlines.js';

interface EventTimelineProps {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
  readonly onCorrect?: (event: TimelineEvent) => void;
}

/** Events as lines of a timeline: when it happened, what, who recorded it and when, and what it corrects. */
export function EventTimeline({ label, events, onCorrect }: EventTimelineProps): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const word = useWords();
  const suspects = useSuspects(useContext(CaseAtHand));

  const entryOf = (event: TimelineEvent): TimelineEntry => {
    const happened = event.occurredAt
      ? formatInstant(event.occurredAt, locale, event.timeZone ?? undefined)
      : formatDate(event.occurredOn, locale);
    const named = suspects.filter(({ value }) => value === event.data['suspect']).map(({ text }) => text);
    return {
      id: event.id,
      when: <time dateTime={event.occurredAt ?? event.occurredOn}>{happened}</time>,
      title: (
        <>
          {titleOf(event.title, locale)}
          {named.map((name) => (
            <span key={name} className="muted">
              {' '}
              · {name}
            </span>
          ))}
          {event.subjectLabel && <span className="muted"> · {event.subjectLabel}</span>}
        </>
      ),
      superseded: event.correctedBy !== null,
      notes: [
        ...(event.reason ? [event.reason] : []),
        ...(event.changes.length > 0 ? [<EventChanges key="changes" event={event} />] : []),
        ...(event.movedDeadlines.length > 0 ? [<MovedDeadlines key="deadlines" moved={event.movedDeadlines} />] : []),
        ...(event.ground ? [t('event.ground', { ground: word('legalBases', event.ground) })] : []),
        ...(event.correctedBy ? [t('event.corrected')] : []),
        ...(event.corrects ? [t('event.corrects')] : []),
        ...(event.documentId
          ? [
              <a key="document" href={documentUrl(event.documentId)}>
                {t('event.document')}
              </a>,
            ]
          : []),
        t('event.recorded', { at: formatInstant(event.recordedAt, locale), by: event.actor }),
      ],
      actions: onCorrect && event.correctedBy === null && event.correctable !== null && (
        <Button look="link" onClick={() => onCorrect(event)}>
          {t('event.correct')}
        </Button>
      ),
    };
  };

  return <Timeline label={label} entries={events.map(entryOf)} />;
}
