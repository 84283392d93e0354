import type { CaseDocument } from '@contract/documents';
import { Bug, FileText, Hourglass, ImageOff, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { previewUrl } from '../../api/documents.js';
import { Icon } from '../../ui/icon.js';
import './documents.css';

interface ThumbnailProps {
  readonly document: CaseDocument;
  /** Empty where the title stands beside it. */
  readonly alt: string;
}

function iconOf({ scan, preview }: CaseDocument): LucideIcon {
  if (scan.state === 'infected') return Bug;
  if (scan.state === 'waiting' || preview.state === 'waiting') return Hourglass;
  return preview.state === 'failed' ? ImageOff : FileText;
}

/** The small preview of a document, or a sign of why there is none. */
export function Thumbnail({ document, alt }: ThumbnailProps): ReactElement {
  return (
    <span className="photo-frame">
      {document.preview.state === 'made' ? <img src={previewUrl(document.id, 'small')} alt={alt} loading="lazy" /> : <Icon of={iconOf(document)} />}
    </span>
  );
}
