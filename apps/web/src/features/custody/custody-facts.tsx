import type { ItemCustody } from '@contract/custody';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';
import { FactList } from '../../ui/fact-list.js';
import { shownCode } from './shown-code.js';

interface CustodyFactsProps {
  readonly custody: ItemCustody;
}

/** Where an item is, who holds it there, and whether its chain holds. */
export function CustodyFacts({ custody }: CustodyFactsProps): ReactElement {
  const { t } = useTranslation('custody');
  const locale = useLocale();
  return (
    <FactList
      facts={[
        { term: t('card.place'), value: custody.path ?? t('nowhere') },
        custody.heldBy !== null && { term: t('card.heldBy'), value: custody.heldBy },
        custody.answers !== null && { term: t('card.answers'), value: custody.answers.name },
        custody.since !== null && { term: t('card.since'), value: formatInstant(custody.since, locale) },
        custody.seal !== null && { term: t('card.seal'), value: custody.seal },
        { term: t('card.code'), value: <span className="verbatim">{shownCode(custody.code)}</span> },
        custody.moves.length > 0 && {
          term: t('card.chain'),
          value: custody.chainIntact ? (
            <Badge tone="success" icon={ShieldCheck}>
              {t('card.intact')}
            </Badge>
          ) : (
            <Badge tone="danger" icon={ShieldAlert}>
              {t('card.broken')}
            </Badge>
          ),
        },
      ]}
    />
  );
}
