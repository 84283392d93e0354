import type { CaseDocument } from '@contract/documents';
import { useQuery } from '@tanstack/react-query';
import { Link2, Link2Off } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl, documentVersionsQuery } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { isReleased } from './scan-state.js';

interface VersionListProps {
  readonly document: CaseDocument;
}

/** Every version of a document with its reason and its hash; older ones stay readable. */
export function VersionList({ document }: VersionListProps): ReactElement {
  const { t } = useTranslation('files');
  const locale = useLocale();
  const { data, error, refetch } = useQuery(documentVersionsQuery(document.id));
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <section aria-label={t('version.title')}>
      <h3>{t('version.title')}</h3>
      <Badge tone={data.chainIntact ? 'success' : 'danger'} icon={data.chainIntact ? Link2 : Link2Off}>
        {t(data.chainIntact ? 'version.intact' : 'version.broken')}
      </Badge>
      <ol className="upload-list" reversed>
        {data.versions.map((version) => (
          <li key={version.id}>
            <strong>
              {t('version.number', { number: version.version })}
              {version.id === document.id && ` (${t('version.shown')})`}
            </strong>
            <span>
              {version.uploadedBy}, {formatInstant(version.uploadedAt, locale)}
            </span>
            {version.reason !== null && <span>{t('version.because', { reason: version.reason })}</span>}
            <span className="muted version-hash">
              SHA-256 <span className="verbatim">{version.sha256}</span>
            </span>
            <span className="muted version-hash">
              {t('version.link')} <span className="verbatim">{version.hash}</span>
            </span>
            {version.id !== document.id && isReleased(version.scan) && (
              <a href={documentUrl(version.id)} download>
                {t('version.open', { number: version.version })}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
