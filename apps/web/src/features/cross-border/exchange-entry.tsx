import type { Exchange } from '@contract/cross-border';
import { ArrowDownLeft, ArrowUpRight, CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { FactList } from '../../ui/fact-list.js';
import { useWords } from '../reference/use-words.js';

const looks: Readonly<Record<Exchange['state'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  open: { tone: 'warning', icon: Hourglass },
  answered: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'danger', icon: CircleX },
};

interface ExchangeEntryProps {
  readonly exchange: Exchange;
  readonly onAnswer?: () => void;
}

/** One exchange with a partner: channel, references, handling code, due date and answer. */
export function ExchangeEntry({ exchange, onAnswer }: ExchangeEntryProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const locale = useLocale();
  const word = useWords();
  const { direction, state, ourReference, theirReference, handlingCode, dueOn, answer, answeredAt, timeZone } = exchange;
  return (
    <li className="decision-entry">
      <div className="page-title">
        <h3>{exchange.subject}</h3>
        <Badge tone="progress" icon={direction === 'in' ? ArrowDownLeft : ArrowUpRight}>
          {t(`direction.${direction}`)}
        </Badge>
        <Badge tone={looks[state].tone} icon={looks[state].icon}>
          {t(`exchangeState.${state}`)}
        </Badge>
      </div>
      <FactList
        facts={[
          { term: t('partner'), value: t('viaChannel', { partner: word('partners', exchange.partner), channel: word('channels', exchange.channel) }) },
          { term: direction === 'in' ? t('received') : t('sent'), value: formatInstant(exchange.movedAt, locale, timeZone) },
          ourReference !== null && { term: t('ourReference'), value: ourReference },
          theirReference !== null && { term: t('theirReference'), value: theirReference },
          handlingCode !== null && { term: t('handlingCode'), value: word('handlingCodes', handlingCode) },
          dueOn !== null && { term: t('dueOn'), value: formatDate(dueOn, locale) },
          answer !== null && {
            term: t('answer'),
            value: `${answer}${answeredAt ? ` (${formatInstant(answeredAt, locale, timeZone)})` : ''}`,
          },
        ]}
      />
      {state === 'open' && onAnswer && (
        <div className="button-row">
          <Button onClick={onAnswer}>{t('answerRecord')}</Button>
        </div>
      )}
    </li>
  );
}
