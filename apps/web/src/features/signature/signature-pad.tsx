import { Eraser } from 'lucide-react';
import { type PointerEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import './signature.css';

interface SignaturePadProps {
  readonly id: string;
  readonly label: string;
  /** What is drawn, PNG in base64; empty when nothing is. */
  readonly onDrawn: (image: string) => void;
}

/** Dots of the image, whatever the size on the screen. */
const size = { width: 640, height: 200 };

function clear(canvas: HTMLCanvasElement): void {
  const drawing = canvas.getContext('2d');
  if (!drawing) return;
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, size.width, size.height);
}

/** Where a signature is drawn by finger, pen or mouse; typing the name is the way without a pointer. */
export function SignaturePad({ id, label, onDrawn }: SignaturePadProps): ReactElement {
  const { t } = useTranslation('signature');
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<readonly [number, number] | null>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (canvas.current) clear(canvas.current);
  }, []);

  const spot = ({ clientX, clientY }: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = canvas.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    return [((clientX - box.left) / box.width) * size.width, ((clientY - box.top) / box.height) * size.height];
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const drawing = canvas.current?.getContext('2d');
    if (!drawing || last.current === null) return;
    const [x, y] = spot(event);
    drawing.lineWidth = 3.5;
    drawing.lineCap = 'round';
    drawing.lineJoin = 'round';
    drawing.strokeStyle = '#14202e';
    drawing.beginPath();
    drawing.moveTo(...last.current);
    drawing.lineTo(x, y);
    drawing.stroke();
    last.current = [x, y];
  };
  const lift = (): void => {
    if (last.current === null) return;
    last.current = null;
    setDrawn(true);
    onDrawn(canvas.current?.toDataURL('image/png').split(',')[1] ?? '');
  };
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        id={id}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={drawn ? t('drawnBy', { label }) : t('drawHere', { label })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = spot(event);
          draw(event);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <Button
        icon={Eraser}
        onClick={() => {
          if (canvas.current) clear(canvas.current);
          setDrawn(false);
          onDrawn('');
        }}
      >
        {t('again')}
      </Button>
    </div>
  );
}
