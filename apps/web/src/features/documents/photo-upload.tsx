import { Camera, Images, RotateCw } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import './documents.css';
import { type FileUpload, useUploads } from './use-uploads.js';

interface PhotoUploadProps {
  readonly caseId: string;
  readonly itemId: string;
  readonly onClose: () => void;
}

/** Adds photos to an item, several at once, from files or straight from the camera of a phone. */
export function PhotoUpload({ caseId, itemId, onClose }: PhotoUploadProps): ReactElement {
  const { t } = useTranslation('files');
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const { all, add, retry } = useUploads(caseId, itemId);
  const take = (input: HTMLInputElement): void => {
    add([...(input.files ?? [])]);
    input.value = '';
  };
  const busy = all.some(({ state }) => state === 'waiting' || state === 'sending');
  return (
    <Dialog title={t('photos.add')} onClose={onClose} dirty={busy}>
      <div className="photo-dialog">
        <p>{t('photos.what')}</p>
        <div className="button-row">
          <Button look="primary" icon={Images} onClick={() => chooser.current?.click()}>
            {t('photos.choose')}
          </Button>
          <Button icon={Camera} onClick={() => camera.current?.click()}>
            {t('photos.camera')}
          </Button>
        </div>
        <input ref={chooser} type="file" accept="image/*" multiple hidden aria-label={t('photos.choose')} onChange={({ target }) => take(target)} />
        <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label={t('photos.camera')} onChange={({ target }) => take(target)} />
        <ul className="upload-list">
          {all.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onRetry={() => retry(upload.key)} />
          ))}
        </ul>
        <p role="status">{all.length > 0 && t('photos.done', { kept: all.filter(({ state }) => state === 'kept').length, all: all.length })}</p>
        <Button onClick={onClose} blocked={busy ? t('photos.busy') : undefined}>
          {t('photos.close')}
        </Button>
      </div>
    </Dialog>
  );
}

interface UploadLineProps {
  readonly upload: FileUpload;
  readonly onRetry: () => void;
}

function UploadLine({ upload, onRetry }: UploadLineProps): ReactElement {
  const { t } = useTranslation('files');
  const locale = useLocale();
  const { file, state, sent, refusal } = upload;
  return (
    <li>
      <span>
        {file.name} <span className="muted">{formatBytes(file.size, locale)}</span>
      </span>
      {state === 'failed' ? (
        <>
          <span role="alert">{refusal ?? t('photos.unreachable')}</span>
          <Button icon={RotateCw} onClick={onRetry}>
            {t('photos.again', { name: file.name })}
          </Button>
        </>
      ) : (
        <>
          <ProgressBar label={t('photos.progress', { name: file.name })} value={Math.round(sent * 100)} max={100} />
          <span className="muted">{t(`photos.${state}`)}</span>
        </>
      )}
    </li>
  );
}
