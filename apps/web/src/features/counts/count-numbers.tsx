import type { StockCountShown } from '@contract/custody';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FactStrip } from '../../ui/fact-strip.js';

interface CountNumbersProps {
  readonly count: StockCountShown;
}

/** How far a count is, in numbers that follow every scan; of a blind one only how many were seen. */
export function CountNumbers({ count }: CountNumbersProps): ReactElement {
  const { t } = useTranslation('counts');
  const { numbers, seen, state, sample } = count;
  if (numbers === null) return <FactStrip label={t('numbers.title')} facts={[{ term: t('numbers.seen'), value: seen }, { term: t('numbers.expected'), value: t('numbers.hidden') }]} />;
  return (
    <FactStrip
      label={t('numbers.title')}
      facts={[
        { term: t('numbers.expected'), value: numbers.expected },
        { term: t('numbers.found'), value: numbers.found },
        { term: state === 'open' ? t('numbers.notYet') : t('numbers.missing'), value: numbers.missing },
        { term: t('numbers.unexpected'), value: numbers.unexpected },
        ...(numbers.left > 0 ? [{ term: t('numbers.left'), value: numbers.left }] : []),
        ...(sample === null ? [] : [{ term: t('numbers.beside'), value: numbers.beside }]),
      ]}
    />
  );
}
