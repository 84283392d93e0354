import { Camera as CameraIcon, CameraOff } from 'lucide-react';
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Skeleton } from '../../ui/skeleton.js';

const Camera = lazy(() => import('../scan/camera.js').then((file) => ({ default: file.Camera })));

interface ScannedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A field that is typed, or read from a code through the camera. */
export function ScannedField({ name, label, children }: ScannedFieldProps): ReactElement {
  const { t } = useTranslation('intake');
  const { setValue } = useFormContext();
  const [camera, setCamera] = useState(false);
  return (
    <div className="intake-scanned">
      {children}
      <Button icon={camera ? CameraOff : CameraIcon} aria-pressed={camera} aria-label={t('scan', { label })} onClick={() => setCamera(!camera)} />
      {camera && (
        <Suspense fallback={<Skeleton />}>
          <Camera
            sorts="all"
            onCode={(text) => {
              setValue(name, text.trim(), { shouldDirty: true, shouldValidate: true });
              setCamera(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
