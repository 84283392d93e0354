import type { UndecidedItem } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import '../deadlines/agenda.css';

interface DecisionTextProps {
  readonly item: UndecidedItem;
}

/** What must be decided, by whom, and until when; or that nobody has said so. */
export function DecisionText({ item: { nextDecision, lead } }: DecisionTextProps): ReactElement {
  const { t } = useTranslation('silence');
  const locale = useLocale();
  if (nextDecision === null) {
    return <span className="met-late">{lead ? t('unplanned', { name: lead.name }) : t('unplannedNobody')}</span>;
  }
  return (
    <>
      <div>{titleOf(nextDecision.title, locale)}</div>
      <DeadlineText moment={nextDecision} shape="list" />
      <div className="muted">{nextDecision.by?.name ?? titleOf(nextDecision.bindsTitle, locale)}</div>
    </>
  );
}
