import type { CrossBorderRequest } from '@contract/cross-border';
import { Link } from '@tanstack/react-router';
import { ArrowDownLeft, ArrowRight, ArrowUpRight, Siren } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';

interface RequestEntryProps {
  readonly request: CrossBorderRequest;
  readonly onStep: (action: string) => void;
}

/** One request to or from another state: instrument, counterpart, clock, and the steps open now. */
export function RequestEntry({ request, onStep }: RequestEntryProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const locale = useLocale();
  const word = useWords();
  const { direction, counterpartState, counterpartAuthority, movedAt, timeZone, theirReference, note, nextDeadline } = request;
  const incoming = direction === 'in';
  return (
    <li className="decision-entry">
      <div className="page-title">
        <h3>
          {word('instruments', request.instrument)} {request.reference}
        </h3>
        <Badge tone="progress" icon={incoming ? ArrowDownLeft : ArrowUpRight}>
          {t(`direction.${direction}`)}
        </Badge>
        <Badge tone="info" icon={ArrowRight}>
          {word('requestStates', request.state)}
        </Badge>
        {request.urgent && (
          <Badge tone="danger" icon={Siren}>
            {t('urgent')}
          </Badge>
        )}
      </div>
      <FactList
        facts={[
          { term: t('counterpart'), value: `${word('countries', counterpartState)}, ${counterpartAuthority}` },
          { term: incoming ? t('received') : t('sent'), value: movedAt ? formatInstant(movedAt, locale, timeZone) : t('notMoved') },
          theirReference !== null && { term: t('theirReference'), value: theirReference },
          nextDeadline !== null && { term: titleOf(nextDeadline.title, locale), value: <DeadlineText moment={nextDeadline} /> },
          request.items.length > 0 && {
            term: t('items'),
            value: (
              <ul>
                {request.items.map(({ id, reference, description }) => (
                  <li key={id}>
                    <Link to="/voorwerpen/$itemId" params={{ itemId: id }}>
                      {reference}
                    </Link>{' '}
                    {description}
                  </li>
                ))}
              </ul>
            ),
          },
          note !== null && { term: t('note'), value: note },
        ]}
      />
      {request.openTransitions.length > 0 && (
        <div className="button-row">
          {request.openTransitions.map((action) => (
            <Button key={action} onClick={() => onStep(action)}>
              {word('requestActions', action)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
