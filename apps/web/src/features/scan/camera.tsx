import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodeSorts, openCodeReader } from './code-reader.js';

interface CameraProps {
  readonly onCode: (text: string) => void;
  readonly sorts?: CodeSorts;
}

/** Between two looks, in milliseconds. */
const pause = 150;
/** The same code still in sight is not a second scan, for so many milliseconds. */
const sameFor = 2500;

/** The back camera; every code that comes into sight is read once. */
export function Camera({ onCode, sorts = 'labels' }: CameraProps): ReactElement {
  const { t } = useTranslation('scan');
  const video = useRef<HTMLVideoElement>(null);
  const hear = useRef(onCode);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    hear.current = onCode;
  }, [onCode]);

  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | null = null;
    const seen = new Map<string, number>();
    const look = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
      const read = await openCodeReader(sorts);
      const shown = video.current;
      if (!shown || stopped) return;
      shown.srcObject = stream;
      await shown.play();
      while (!stopped) {
        for (const text of await read(shown)) {
          const now = performance.now();
          if (now - (seen.get(text) ?? -sameFor) >= sameFor) hear.current(text);
          seen.set(text, now);
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    look()
      .catch(() => !stopped && setFailed(true))
      .finally(() => stopped && stream?.getTracks().forEach((track) => track.stop()));
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [sorts]);

  return (
    <div className="scan-camera">
      {failed ? <p role="alert">{t('camera.failed')}</p> : <video ref={video} muted playsInline aria-label={t('camera.label')} />}
    </div>
  );
}
