import type { KnownDecision } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';

interface KnownDecisionsProps {
  readonly decisions: readonly KnownDecision[];
}

/** The decisions that were recorded then, and how far they were. */
export function KnownDecisions({ decisions }: KnownDecisionsProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const word = useWords();
  const stateOf = ({ final, withdrawn }: KnownDecision): string => {
    if (withdrawn) return t('withdrawn');
    return final ? t('final') : t('notFinal');
  };
  return (
    <Card title={t('decisions')} count={decisions.length}>
      {decisions.length === 0 ? (
        <p className="muted">{t('noDecisions')}</p>
      ) : (
        <FactList
          facts={decisions.map((decision) => ({
            term: `${formatDate(decision.decidedOn, locale)}: ${word('decisionKinds', decision.kind)}`,
            value: `${word('capacities', decision.capacity)}, ${stateOf(decision)}`,
          }))}
        />
      )}
    </Card>
  );
}
