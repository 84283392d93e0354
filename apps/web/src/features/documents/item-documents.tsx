import type { Item } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { ImagePlus, Images } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemDocumentsQuery } from '../../api/documents.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import './documents.css';
import { isReleased } from './scan-state.js';
import { Thumbnail } from './thumbnail.js';

const DocumentViewer = lazy(() => import('./document-viewer.js').then((file) => ({ default: file.DocumentViewer })));
const PhotoUpload = lazy(() => import('./photo-upload.js').then((file) => ({ default: file.PhotoUpload })));

interface ItemDocumentsProps {
  readonly item: Item;
}

/** The photos and documents of an item, each opened by its thumbnail. */
export function ItemDocuments({ item }: ItemDocumentsProps): ReactElement {
  const { t } = useTranslation('files');
  const [shown, setShown] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(itemDocumentsQuery(item.id));
  const may = (act: string): boolean => item.allowedActions.includes(act);
  return (
    <Card
      title={t('item.title')}
      count={data?.length}
      actions={
        may('document.add') && (
          <Button icon={ImagePlus} onClick={() => setAdding(true)}>
            {t('photos.add')}
          </Button>
        )
      }
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && <EmptyState title={t('item.none')} icon={Images} />}
      {data && data.length > 0 && (
        <ul className="photo-grid">
          {data.map((document) => (
            <li key={document.id}>
              <button type="button" className="photo-tile" onClick={() => setShown(document.id)}>
                <Thumbnail document={document} alt="" />
                <span className="photo-name">{document.title}</span>
                {!isReleased(document.scan) && <span className="muted">{t(`scan.${document.scan.state}`)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {data && shown !== null && (
          <DocumentViewer documents={data} shownId={shown} onShow={setShown} onClose={() => setShown(null)} mayAddVersion={may('document.add-version')} />
        )}
        {adding && <PhotoUpload caseId={item.caseId} itemId={item.id} onClose={() => setAdding(false)} />}
      </Suspense>
    </Card>
  );
}
