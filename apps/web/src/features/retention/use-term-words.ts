import type { RetentionClock } from '@contract/retention';
import { useTranslation } from 'react-i18next';

type Term = Pick<RetentionClock, 'law' | 'article' | 'mark' | 'months' | 'starts' | 'outcome'>;

/** How a term is said: how long, from when, and where it comes from. */
export function useTermWords(): { readonly long: (term: Pick<Term, 'months' | 'starts'>) => string; readonly source: (term: Pick<Term, 'law' | 'article' | 'mark'>) => string } {
  const { t } = useTranslation('retention');
  return {
    long: ({ months, starts }) => {
      const years = months % 12 === 0;
      return t('term.long', { length: years ? t('term.years', { count: months / 12 }) : t('term.months', { count: months }), starts: t(`starts.${starts}`) });
    },
    source: ({ law, article, mark }) => (law === null || article === null ? t('mark.office') : `${law} ${article} (${t(`mark.${mark}`)})`),
  };
}
