import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { ItemTable } from '../items/item-table.js';
import { CaseQualityCard } from '../quality/case-quality-card.js';
import { CaseRetentionCard } from '../retention/case-retention-card.js';
import { HoldsCard } from '../retention/holds-card.js';
import { RestrictionCard } from '../retention/restriction-card.js';
import { useMe } from '../session/use-me.js';
import { CaseDetails } from './case-details.js';
import { CaseSteps } from './case-steps.js';
import { DeadlineRail } from './deadline-rail.js';
import { ReviewNotes } from './review-notes.js';
import { TimelineCard } from './timeline-card.js';
import { useCaseFile } from './use-case-file.js';

/** The first page of a case: its items, what happened last, and what must be done by when. */
export function CaseOverview(): ReactElement {
  const { t } = useTranslation('cases');
  const file = useCaseFile();
  const { acts } = useMe();
  return (
    <div className="case-columns">
      <div className="case-main">
        {file.needsReview && <ReviewNotes notes={file.reviewNotes} />}
        <Card
          title={t('overview.items')}
          flush
          actions={
            <Link to="/dossiers/$caseId/voorwerpen" params={{ caseId: file.id }}>
              {t('overview.allItems')}
            </Link>
          }
        >
          <ItemTable caption={t('overview.items')} search={{ caseId: file.id, sort: 'reference' }} place="overview" />
        </Card>
        <TimelineCard caseId={file.id} />
        <CaseDetails file={file} />
      </div>
      <div className="case-rail">
        <DeadlineRail file={file} />
        <CaseSteps file={file} />
        {acts.includes('hold.view') && <HoldsCard caseId={file.id} />}
        {acts.includes('hold.view') && <CaseRetentionCard caseId={file.id} />}
        {acts.includes('restriction.view') && <RestrictionCard caseId={file.id} />}
        <CaseQualityCard caseId={file.id} reference={file.reference} />
      </div>
    </div>
  );
}
