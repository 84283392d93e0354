import type { EvidencePackage } from '@contract/evidence';
import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceFileUrl } from '../../api/evidence.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Icon } from '../../ui/icon.js';
import './evidence.css';

interface EvidenceListProps {
  readonly packages: readonly EvidencePackage[];
}

/** The packages that were made, newest first; one that is not sealed yet says so, and becomes a link by itself. */
export function EvidenceList({ packages }: EvidenceListProps): ReactElement | null {
  const { t } = useTranslation('evidence');
  const locale = useLocale();
  if (packages.length === 0) return null;
  return (
    <ul className="evidence-list" aria-label={t('made')} aria-live="polite">
      {packages.map(({ id, madeAt, madeBy, documents, sealed }) => {
        const at = formatInstant(madeAt, locale);
        return (
          <li key={id}>
            <span>
              {at}, {madeBy.name} <span className="muted">· {t('documents', { count: documents })}</span>
            </span>
            {sealed ? (
              <a href={evidenceFileUrl(id)} download aria-label={t('fetchOf', { at })}>
                <Icon of={Download} /> {t('fetch')}
              </a>
            ) : (
              <span className="muted">{t('sealing')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
