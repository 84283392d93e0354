import type { FoundCode } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCode, moveItems } from '../../api/custody.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { serverNow } from '../../api/server-clock.js';
import { refreshCustody } from '../custody/refresh-custody.js';
import { beep } from './beep.js';
import { problemWords } from './problem-words.js';
import type { SaidOfScan } from './said.js';

export interface ScannedMove {
  readonly item: FoundCode;
  readonly to: FoundCode;
}

export interface ScanMoves {
  readonly place: FoundCode | null;
  readonly moved: readonly ScannedMove[];
  readonly said: SaidOfScan | null;
  readonly onCode: (text: string) => void;
}

/** First a place is scanned, then items, which go there one by one; scans wait for each other and each is made once. */
export function useScanMoves(refuse?: (item: FoundCode) => string | null): ScanMoves {
  const { t } = useTranslation('scan');
  const client = useQueryClient();
  const place = useRef<FoundCode | null>(null);
  const line = useRef(Promise.resolve());
  const [shownPlace, setShownPlace] = useState<FoundCode | null>(null);
  const [moved, setMoved] = useState<readonly ScannedMove[]>([]);
  const [said, setSaid] = useState<SaidOfScan | null>(null);

  const say = (right: boolean, text: string): void => {
    setSaid({ tone: right ? 'right' : 'wrong', text });
    beep(right);
  };

  const choosePlace = (found: FoundCode): void => {
    if (found.closed) return say(false, t('move.closed', { place: found.path }));
    place.current = found;
    setShownPlace(found);
    return say(true, t('move.to', { place: found.path }));
  };

  const move = async (item: FoundCode): Promise<void> => {
    const to = place.current;
    if (!to) return say(false, t('move.placeFirst'));
    const refusal = refuse?.(item) ?? null;
    if (refusal !== null) return say(false, refusal);
    await moveItems({ toPlaceId: to.id, movedAt: new Date(serverNow()).toISOString(), items: [{ itemId: item.id, fromPlaceId: item.placeId }] }, idempotencyKey());
    setMoved((before) => [{ item, to }, ...before]);
    void refreshCustody(client, [item.id]);
    return say(true, t('move.done', { title: item.title, place: to.path }));
  };

  const scan = async (text: string): Promise<void> => {
    try {
      const { found } = await findCode(text);
      const [one] = found;
      if (!one || found.length > 1) return say(false, one ? t('move.whole') : t('find.nothing'));
      return one.kind === 'place' ? choosePlace(one) : await move(one);
    } catch (error) {
      return say(false, problemWords(error, t('noAnswer')));
    }
  };

  const onCode = (text: string): void => {
    line.current = line.current.then(() => scan(text));
  };
  return { place: shownPlace, moved, said, onCode };
}
