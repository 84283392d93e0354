import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { custodyQuery, findCode } from '../../api/custody.js';
import { itemQuery } from '../../api/items.js';
import { beep } from '../scan/beep.js';
import { problemWords } from '../scan/problem-words.js';
import type { SaidOfScan } from '../scan/said.js';
import { type HandedThing, thingOf } from './hand-over-form.js';

interface GatheredOptions {
  readonly first: string | undefined;
  readonly has: (itemId: string) => boolean;
  readonly add: (thing: HandedThing) => void;
}

interface Gathered {
  readonly said: SaidOfScan | null;
  readonly onCode: (text: string) => void;
}

/** Things scanned onto a list, each once; scans wait for each other. */
export function useGathered({ first, has, add }: GatheredOptions): Gathered {
  const { t } = useTranslation('hand-over');
  const [said, setSaid] = useState<SaidOfScan | null>(null);
  const line = useRef(Promise.resolve());
  const begun = useRef(false);
  const { data: item } = useQuery({ ...itemQuery(first ?? ''), enabled: first !== undefined });
  const { data: custody } = useQuery({ ...custodyQuery(first ?? ''), enabled: first !== undefined });

  useEffect(() => {
    if (begun.current || !item || !custody || item.id !== first || has(item.id)) return;
    begun.current = true;
    const { code, placeId, path, seal } = custody;
    add(thingOf({ id: item.id, caseId: item.caseId, code, reference: item.reference, title: item.description, placeId, path, seal }));
  }, [add, custody, first, has, item]);

  const say = useCallback((right: boolean, text: string): void => {
    setSaid({ tone: right ? 'right' : 'wrong', text });
    beep(right);
  }, []);

  const scan = async (text: string): Promise<void> => {
    try {
      const { found } = await findCode(text);
      const [one] = found;
      if (!one) return say(false, t('nothing'));
      if (found.length > 1) return say(false, t('whole'));
      if (one.kind === 'place') return say(false, t('isPlace', { place: one.path }));
      if (has(one.id)) return say(false, t('already', { title: one.title }));
      add(thingOf(one));
      return say(true, t('added', { title: one.title }));
    } catch (error) {
      return say(false, problemWords(error, t('noAnswer')));
    }
  };
  const onCode = (text: string): void => {
    line.current = line.current.then(() => scan(text));
  };
  return { said, onCode };
}
