import type { CountScanAnswer, StockCountShown } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scanForCount } from '../../api/counts.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { Button } from '../../ui/button.js';
import { beep } from '../scan/beep.js';
import { problemWords } from '../scan/problem-words.js';
import { Said, type SaidOfScan } from '../scan/said.js';
import { ScanInput } from '../scan/scan-input.js';
import { refreshCount } from './refresh-count.js';

interface CountScannerProps {
  readonly count: StockCountShown;
}

/** Scan a place to say where one stands, then what stands there; what is not right is heard at once. */
export function CountScanner({ count }: CountScannerProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const line = useRef(Promise.resolve());
  const spot = useRef<CountScanAnswer['spot']>(null);
  const [shownSpot, setShownSpot] = useState<CountScanAnswer['spot']>(null);
  const [said, setSaid] = useState<SaidOfScan | null>(null);
  const stand = (at: CountScanAnswer['spot']): void => {
    spot.current = at;
    setShownSpot(at);
  };
  const say = (tone: SaidOfScan['tone'], text: string): void => {
    setSaid({ tone, text });
    beep(tone !== 'wrong');
  };
  const tell = ({ spot: at, item }: CountScanAnswer): void => {
    if (at) {
      stand(at);
      say('right', t('scan.here', { place: at.path }));
    } else if (item) {
      const title = `${item.reference} ${item.description}`;
      if (item.outcome === 'unexpected') say('wrong', item.registerPath === null ? t('scan.unexpectedNowhere', { title }) : t('scan.unexpected', { title, place: item.registerPath }));
      else say('right', item.again ? t('scan.again', { title }) : t(item.outcome === null ? 'scan.seen' : `scan.${item.outcome}`, { title }));
    }
  };
  const scan = async (text: string): Promise<void> => {
    try {
      tell(await scanForCount(count.id, { text, ...(spot.current ? { spotId: spot.current.id } : {}) }, idempotencyKey()));
      void refreshCount(client, count.id);
    } catch (error) {
      say('wrong', problemWords(error, t('scan.noAnswer')));
    }
  };
  return (
    <div className="stack">
      <ScanInput
        label={shownSpot === null ? t('scan.label') : t('scan.labelAt', { place: shownSpot.path })}
        onCode={(text) => {
          line.current = line.current.then(() => scan(text));
        }}
      />
      {shownSpot !== null && (
        <div>
          <Button look="link" onClick={() => stand(null)}>
            {t('scan.anywhere')}
          </Button>
        </div>
      )}
      <Said said={said} />
    </div>
  );
}
