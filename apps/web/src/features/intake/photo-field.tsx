import { Camera, X } from 'lucide-react';
import { type ReactElement, useCallback, useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import type { IntakeValues } from './intake-values.js';

function Thumbnail({ file, alt }: { readonly file: File; readonly alt: string }): ReactElement {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const url = URL.createObjectURL(file);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return <img ref={show} alt={alt} />;
}

/** Photos from the camera, as many as wanted; each is kept byte for byte. */
export function PhotoField(): ReactElement {
  const { t } = useTranslation('intake');
  const { control } = useFormContext<IntakeValues>();
  const { field } = useController({ control, name: 'photos' });
  const input = useRef<HTMLInputElement>(null);
  const photos = field.value;
  return (
    <div className="stack">
      {photos.length > 0 && (
        <ul className="intake-photos" aria-label={t('photo.list')}>
          {photos.map((file, at) => (
            <li key={`${file.name} ${file.lastModified} ${file.size}`}>
              <Thumbnail file={file} alt={t('photo.number', { number: at + 1 })} />
              <Button icon={X} aria-label={t('photo.remove', { number: at + 1 })} onClick={() => field.onChange(photos.filter((other) => other !== file))} />
            </li>
          ))}
        </ul>
      )}
      <Button icon={Camera} className="intake-big" onClick={() => input.current?.click()}>
        {photos.length === 0 ? t('photo.take') : t('photo.another')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/*"
        capture="environment"
        aria-label={t('photo.take')}
        onChange={({ target }) => {
          field.onChange([...photos, ...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
