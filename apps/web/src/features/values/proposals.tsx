import type { Item } from '@contract/items';
import type { ProposedDecision } from '@contract/valuation';
import { Gavel, Star } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { decidable } from '../items/decidable.js';

const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));

interface ProposalsProps {
  readonly item: Item;
  readonly proposals: readonly ProposedDecision[];
}

/** The ways out, each a decision that is filled in: one click chooses it, the next gives it. */
export function Proposals({ item, proposals }: ProposalsProps): ReactElement | null {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const [chosen, setChosen] = useState<ProposedDecision | null>(null);
  if (proposals.length === 0) return null;
  return (
    <section aria-label={t('proposal.title')}>
      <h3>{t('proposal.title')}</h3>
      <p className="muted">{t('proposal.what')}</p>
      <ul className="proposals">
        {proposals.map((one) => (
          <li key={one.way}>
            <span>
              <strong>{t(`proposal.${one.way}`)}</strong>{' '}
              {one.advised && (
                <Badge tone="info" icon={Star}>
                  {t('proposal.advised')}
                </Badge>
              )}
              <span className="muted"> {t(`proposal.${one.way}What`, { on: one.reviewOn === null ? '' : formatDate(one.reviewOn, locale) })}</span>
            </span>
            <Button icon={Gavel} look={one.advised ? 'primary' : 'plain'} aria-label={t('proposal.decideOn', { way: t(`proposal.${one.way}`) })} onClick={() => setChosen(one)}>
              {t('proposal.decide')}
            </Button>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {chosen && (
          <DecideDialog
            items={[decidable(item)]}
            kinds={item.openDecisions}
            proposed={{ kind: chosen.kind, ground: chosen.ground, capacity: chosen.capacity, reason: chosen.reason[locale], reviewOn: chosen.reviewOn ?? '' }}
            onClose={() => setChosen(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
