import { Camera as CameraIcon, CameraOff } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Skeleton } from '../../ui/skeleton.js';

const Camera = lazy(() => import('./camera.js').then((file) => ({ default: file.Camera })));

interface ScanInputProps {
  readonly label: string;
  readonly onCode: (text: string) => void;
  /** Tells of every change of what is typed, for who finds by the first characters. */
  readonly onTyped?: (text: string) => void;
}

/** Where codes come in: a hand scanner types them and presses Enter, a person types them, or the camera sees them. */
export function ScanInput({ label, onCode, onTyped }: ScanInputProps): ReactElement {
  const { t } = useTranslation('scan');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [camera, setCamera] = useState(false);
  const [text, setText] = useState('');
  const type = (typed: string): void => {
    setText(typed);
    onTyped?.(typed);
  };

  useEffect(() => input.current?.focus(), [label]);

  return (
    <div className="stack">
      <form
        className="scan-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onCode(text);
          setText('');
          input.current?.focus();
        }}
      >
        <div className="scan-input">
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
          <input ref={input} id={id} className="input" value={text} autoComplete="off" autoCapitalize="characters" spellCheck={false} enterKeyHint="go" onChange={(event) => type(event.target.value)} />
        </div>
        <Button type="submit">{t('read')}</Button>
        <Button icon={camera ? CameraOff : CameraIcon} aria-pressed={camera} onClick={() => setCamera(!camera)}>
          {t('camera.use')}
        </Button>
      </form>
      {camera && (
        <Suspense fallback={<Skeleton />}>
          <Camera onCode={onCode} />
        </Suspense>
      )}
    </div>
  );
}
