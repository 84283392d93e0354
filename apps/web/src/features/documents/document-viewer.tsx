import type { CaseDocument } from '@contract/documents';
import { ChevronLeft, ChevronRight, FilePlus2 } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl, previewUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../reference/use-words.js';
import './documents.css';
import { NewVersionForm } from './new-version-form.js';
import { isReleased, ScanState } from './scan-state.js';
import { VersionList } from './version-list.js';

interface DocumentViewerProps {
  readonly documents: readonly CaseDocument[];
  readonly shownId: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
  readonly mayAddVersion: boolean;
}

/** One document at a time, large, with what proves it; the arrow keys go to the ones before and after it. */
export function DocumentViewer({ documents, shownId, onShow, onClose, mayAddVersion }: DocumentViewerProps): ReactElement | null {
  const { t } = useTranslation('files');
  const locale = useLocale();
  const word = useWords();
  const [adding, setAdding] = useState(false);
  const at = documents.findIndex(({ id }) => id === shownId);
  const [before, after] = [documents[at - 1]?.id, documents[at + 1]?.id];
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent): void => {
      const next = { ArrowLeft: before, ArrowRight: after }[key];
      // What is being typed has arrow keys of its own.
      if (next !== undefined && !adding) onShow(next);
    };
    globalThis.document.addEventListener('keydown', hear);
    return () => globalThis.document.removeEventListener('keydown', hear);
  }, [before, after, adding, onShow]);
  const document = documents[at];
  if (!document) return null;
  const { preview, scan } = document;
  const kind = word('documentKinds', document.kind);
  return (
    <Dialog title={document.title} onClose={onClose} shape="wide" dirty={adding}>
      <div>
        <div className="viewer-stage">
          {preview.state === 'made' ? (
            <img src={previewUrl(document.id, 'large')} alt={t('viewer.alt', { kind, title: document.title })} />
          ) : (
            <p>{preview.state === 'failed' ? t(`viewer.fault.${preview.fault ?? 'failed'}`) : t(isReleased(scan) ? `viewer.${preview.state}` : 'viewer.quarantine')}</p>
          )}
        </div>
        <div className="viewer-bar">
          <div className="button-row">
            <Button icon={ChevronLeft} aria-label={t('viewer.previous')} blocked={before === undefined ? t('viewer.first') : undefined} onClick={() => before !== undefined && onShow(before)} />
            <Button icon={ChevronRight} aria-label={t('viewer.next')} blocked={after === undefined ? t('viewer.last') : undefined} onClick={() => after !== undefined && onShow(after)} />
            <span role="status">{t('viewer.place', { at: at + 1, of: documents.length })}</span>
          </div>
          <div className="button-row">
            {mayAddVersion && !adding && (
              <Button icon={FilePlus2} onClick={() => setAdding(true)}>
                {t('version.add')}
              </Button>
            )}
            {isReleased(scan) && (
              <a className="button" href={documentUrl(document.id)} download>
                {t('viewer.original')}
              </a>
            )}
          </div>
        </div>
        {(preview.pages ?? 1) > 1 && <p className="muted">{t('viewer.pages', { pages: preview.pages })}</p>}
        <div className="viewer-facts">
          <ScanState scan={scan} />
        </div>
        <p className="muted">
          {kind} · {document.fileName} · {formatBytes(document.size, locale)} · {document.uploadedBy}, {formatInstant(document.uploadedAt, locale)}
        </p>
        {adding && (
          <NewVersionForm
            document={document}
            onDone={(id) => {
              setAdding(false);
              onShow(id);
            }}
            onCancel={() => setAdding(false)}
          />
        )}
        <VersionList key={document.id} document={document} />
      </div>
    </Dialog>
  );
}
