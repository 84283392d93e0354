import { useQuery } from '@tanstack/react-query';
import { GitCompare } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineQuery } from '../../api/deadlines.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Drawer } from '../../ui/drawer.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DeadlineActs } from './deadline-acts.js';
import { WhyAlerts } from './why-alerts.js';
import { WhyReasons } from './why-reasons.js';
import { WhyTold } from './why-told.js';
import './why.css';

interface WhyDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** "Waarom deze datum?": every step of the arithmetic, the rule and its source, the alerts, and what can be done. */
export function WhyDrawer({ id, onClose }: WhyDrawerProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const { data: deadline, error, isPending, refetch } = useQuery(deadlineQuery(id));
  return (
    <Drawer title={t('why.title')} onClose={onClose}>
      {isPending && <Skeleton />}
      {error && !deadline && <LoadError error={error} onRetry={() => void refetch()} />}
      {deadline && (
        <div className="why">
          <WhyReasons deadline={deadline} />
          <p>
            <ButtonLink
              to="/dossiers/$caseId/wat-als"
              params={{ caseId: deadline.caseId }}
              search={{ gebeurtenis: deadline.explanation.trigger.eventId }}
              icon={GitCompare}
            >
              {t('why.whatIf')}
            </ButtonLink>
          </p>
          <DeadlineActs deadline={deadline} />
          <WhyAlerts deadline={deadline} />
          <WhyTold deadlineId={deadline.id} />
        </div>
      )}
    </Drawer>
  );
}
