import type { Decision } from '@contract/decisions';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';
import { DecisionBadge } from './decision-badge.js';

interface DecisionEntryProps {
  readonly decision: Decision;
  readonly onFinal: () => void;
  readonly onWithdraw: () => void;
}

/** One decision in full. */
export function DecisionEntry({ decision, onFinal, onWithdraw }: DecisionEntryProps): ReactElement {
  const { t } = useTranslation('decisions');
  const locale = useLocale();
  const word = useWords();
  const { kind, suspectName, capacity, decidedBy, decidedOn, ground, reason, reviewOn, documentId, documentName, final, withdrawnOn } = decision;
  const kindWord = word('decisionKinds', kind);
  const may = (act: string): boolean => decision.allowedActions.includes(act);
  return (
    <li className="decision-entry">
      <div className="page-title">
        <h3>
          {kindWord}, {formatDate(decidedOn, locale)}
        </h3>
        <DecisionBadge decision={decision} />
      </div>
      <FactList
        facts={[
          { term: t('list.by'), value: `${decidedBy} (${word('capacities', capacity)})` },
          { term: t('ground'), value: word('legalBases', ground) },
          suspectName !== null && { term: t('verdict.label'), value: suspectName },
          { term: t('reason'), value: reason },
          reviewOn !== null && { term: t('reviewOn'), value: formatDate(reviewOn, locale) },
          {
            term: t('list.items', { count: decision.items.length }),
            value: (
              <ul>
                {decision.items.map((item) => (
                  <li key={item.id}>
                    <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }}>
                      {item.reference}
                    </Link>{' '}
                    {item.description}
                  </li>
                ))}
              </ul>
            ),
          },
          documentId !== null && { term: t('list.document'), value: <a href={documentUrl(documentId)}>{documentName ?? t('list.open')}</a> },
          { term: t('list.recorded'), value: formatInstant(decision.recordedAt, locale) },
        ]}
      />
      {withdrawnOn === null && (
        <div className="button-row">
          {!final && may('decision.finalise') && <Button onClick={onFinal}>{t('finality.submit')}</Button>}
          {may('decision.withdraw') && (
            <Button look="danger" onClick={onWithdraw}>
              {t('withdrawal.submit')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
