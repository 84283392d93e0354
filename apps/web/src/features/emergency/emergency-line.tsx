import type { EmergencyAccess } from '@contract/emergency';
import { Link } from '@tanstack/react-router';
import { Check, Hourglass, Siren } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';

interface EmergencyLineProps {
  readonly access: EmergencyAccess;
  readonly onReview: () => void;
}

/** One time: of which case, by whom, why, until when, who was told, and what the second person said of it. */
export function EmergencyLine({ access, onReview }: EmergencyLineProps): ReactElement {
  const { t } = useTranslation('emergency');
  const locale = useLocale();
  const { caseId, caseReference, caseTitle, person, reason, openedAt, until, told, running, reviewedBy, reviewedAt, finding, note } = access;
  return (
    <li>
      {caseTitle === null ? (
        <strong>{caseReference}</strong>
      ) : (
        <Link to="/dossiers/$caseId" params={{ caseId }}>
          {caseReference} {caseTitle}
        </Link>
      )}{' '}
      {running && <Badge tone="danger" icon={Siren}>{t('runs')}</Badge>}
      {!running && finding === null && <Badge tone="warning" icon={Hourglass}>{t('waits')}</Badge>}
      {finding !== null && <Badge tone="neutral" icon={Check}>{t('over')}</Badge>}
      <br />
      {t('openedBy', { name: person.name, at: formatInstant(openedAt, locale) })}, {t('until', { at: formatInstant(until, locale) })}: {reason}
      <br />
      <span className="muted">
        {t('told', { names: told.map(({ name }) => name).join(', ') })}
        {finding !== null && reviewedBy && reviewedAt && ` ${t('reviewedBy', { finding: t(finding), name: reviewedBy.name, at: formatInstant(reviewedAt, locale) })}: ${note ?? ''}`}
      </span>{' '}
      {access.allowedActions.includes('review') && (
        <Button look="link" onClick={onReview} aria-label={t('reviewOf', { name: person.name, reference: caseReference })}>
          {t('review')}
        </Button>
      )}
    </li>
  );
}
