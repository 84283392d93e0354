import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runningEmergencyQuery } from '../../api/emergency.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Icon } from '../../ui/icon.js';
import './emergency.css';

/** On every page, as long as it runs: whose case is looked at, and until when. */
export function EmergencyBanner(): ReactElement | null {
  const { t } = useTranslation('emergency');
  const locale = useLocale();
  const { data, refetch } = useQuery(runningEmergencyQuery);
  const [, showAgain] = useState(0);
  const next = Math.min(...(data?.rows ?? []).map(({ until }) => Date.parse(until)));

  useEffect(() => {
    if (!Number.isFinite(next)) return undefined;
    const end = setTimeout(() => {
      showAgain((shown) => shown + 1);
      void refetch();
    }, Math.max(0, next - Date.now()) + 1000);
    return () => clearTimeout(end);
  }, [next, refetch]);

  const rows = (data?.rows ?? []).filter(({ running }) => running);
  if (rows.length === 0) return null;
  return (
    <div className="emergency-banner" role="status">
      {rows.map(({ id, caseId, caseReference, until }) => (
        <p key={id}>
          <Icon of={Siren} />{' '}
          <Link to="/dossiers/$caseId" params={{ caseId }}>
            {t('banner', { reference: caseReference, at: formatInstant(until, locale) })}
          </Link>
        </p>
      ))}
    </div>
  );
}
