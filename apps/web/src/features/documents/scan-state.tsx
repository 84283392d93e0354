import type { DocumentScan } from '@contract/documents';
import { Bug, Hourglass, type LucideIcon, ShieldCheck, ShieldQuestion } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge, type Tone } from '../../ui/badge.js';

const looks: Readonly<Record<DocumentScan['state'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  waiting: { tone: 'progress', icon: Hourglass },
  clean: { tone: 'success', icon: ShieldCheck },
  'not-scanned': { tone: 'neutral', icon: ShieldQuestion },
  infected: { tone: 'danger', icon: Bug },
};

/** Whether the bytes can be asked for at all. */
export const isReleased = ({ state }: DocumentScan): boolean => state === 'clean' || state === 'not-scanned';

interface ScanStateProps {
  readonly scan: DocumentScan;
}

/** What the virus scanner said of a document, and, while it said nothing, why and when it is asked again. */
export function ScanState({ scan }: ScanStateProps): ReactElement {
  const { t } = useTranslation('files');
  const locale = useLocale();
  const { tone, icon } = looks[scan.state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`scan.${scan.state}`)}
      </Badge>
      {scan.fault !== null && <div className="muted">{t(`scan.fault.${scan.fault}`)}</div>}
      {scan.state === 'waiting' && scan.fault !== null && scan.nextAttemptAt !== null && (
        <div className="muted">{t('scan.again', { moment: formatInstant(scan.nextAttemptAt, locale) })}</div>
      )}
      {scan.found !== null && <div className="muted">{t('scan.found', { found: scan.found })}</div>}
      {scan.state === 'clean' && scan.scannedAt !== null && (
        <div className="muted" title={scan.scanner ?? ''}>
          {formatInstant(scan.scannedAt, locale)}
        </div>
      )}
      {scan.state === 'not-scanned' && <div className="muted">{t('scan.none')}</div>}
    </>
  );
}
