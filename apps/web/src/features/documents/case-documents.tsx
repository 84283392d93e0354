import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseDocumentsQuery } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { useWords } from '../reference/use-words.js';
import { DocumentUpload } from './document-upload.js';
import { ScanState } from './scan-state.js';
import { Thumbnail } from './thumbnail.js';

const DocumentViewer = lazy(() => import('./document-viewer.js').then((file) => ({ default: file.DocumentViewer })));

/** The papers of a case with the hash that proves they are unchanged, and the way to add one. */
export function CaseDocuments(): ReactElement {
  const { t } = useTranslation('cases');
  const { t: tFiles } = useTranslation('files');
  const locale = useLocale();
  const word = useWords();
  const { id, allowedActions } = useCaseFile();
  const [shown, setShown] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery(caseDocumentsQuery(id));
  if (isPending) return <Skeleton />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <div className="stack">
      <Card title={t('documents.title')} count={data?.length ?? 0} flush>
        {data?.length === 0 && <EmptyState title={t('documents.none')} icon={FileText} />}
        {data && data.length > 0 && (
          <ScrollBox label={t('documents.title')}>
            <table className="plain-table">
              <caption className="visually-hidden">{t('documents.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('documents.name')}</th>
                  <th scope="col">{t('documents.kind')}</th>
                  <th scope="col">{t('documents.added')}</th>
                  <th scope="col" className="align-end">
                    {t('documents.size')}
                  </th>
                  <th scope="col">{tFiles('scan.column')}</th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {data.map((document) => (
                  <tr key={document.id}>
                    <td>
                      <div className="document-title">
                        <Thumbnail document={document} alt="" />
                        <div>
                          <button type="button" className="link-button" onClick={() => setShown(document.id)}>
                            {document.title}
                          </button>
                          <div className="muted">{document.fileName}</div>
                          {document.version > 1 && <div className="muted">{tFiles('version.number', { number: document.version })}</div>}
                        </div>
                      </div>
                    </td>
                    <td>{word('documentKinds', document.kind)}</td>
                    <td>
                      {formatInstant(document.uploadedAt, locale)}
                      <div className="muted">{document.uploadedBy}</div>
                    </td>
                    <td className="align-end nowrap">{formatBytes(document.size, locale)}</td>
                    <td>
                      <ScanState scan={document.scan} />
                    </td>
                    <td>
                      <span className="verbatim" title={document.sha256}>
                        {document.sha256.slice(0, 12)}…
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
      <Suspense fallback={null}>
        {data && shown !== null && (
          <DocumentViewer documents={data} shownId={shown} onShow={setShown} onClose={() => setShown(null)} mayAddVersion={allowedActions.includes('document.add-version')} />
        )}
      </Suspense>
      {allowedActions.includes('document.add') && <DocumentUpload caseId={id} />}
    </div>
  );
}
