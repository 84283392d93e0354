import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseTimelineQuery } from '../../api/cases.js';
import { Card } from '../../ui/card.js';
import { EventTimeline } from './event-timeline.js';

interface TimelineCardProps {
  readonly caseId: string;
}

/** What happened last in a case. */
export function TimelineCard({ caseId }: TimelineCardProps): ReactElement {
  const { t } = useTranslation('cases');
  const { data } = useInfiniteQuery(caseTimelineQuery(caseId));
  return (
    <Card
      title={t('overview.timeline')}
      flush
      actions={
        <Link to="/dossiers/$caseId/tijdlijn" params={{ caseId }}>
          {t('overview.allTimeline')}
        </Link>
      }
    >
      <EventTimeline label={t('overview.timeline')} events={data?.pages[0]?.rows.slice(0, 6) ?? []} />
    </Card>
  );
}
