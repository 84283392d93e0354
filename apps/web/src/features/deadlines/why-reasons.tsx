import type { ExplainedDeadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { DeadlineStateBadge } from './deadline-state-badge.js';
import { isRunning } from './is-running.js';
import { momentOf } from './moment-of.js';
import { WhyBody } from './why-body.js';

interface WhyReasonsProps {
  readonly deadline: ExplainedDeadline;
}

/** The date, the steps that led to it, what it rests on, and what would move it. */
export function WhyReasons({ deadline }: WhyReasonsProps): ReactElement {
  const locale = useLocale();
  const { explanation, state, dueOn, subjectLabel, caseReference } = deadline;
  const { inShort } = explanation;
  const moment = isRunning(deadline) ? momentOf(deadline) : null;
  return (
    <>
      <div className="why-date">
        <strong>{titleOf(deadline.title, locale)}</strong>
        <span className="muted">{[caseReference, subjectLabel].filter(Boolean).join(' · ')}</span>
        {moment ? <DeadlineText moment={moment} /> : <DeadlineStateBadge state={state} />}
        {!moment && dueOn && <time dateTime={dueOn}>{formatDate(dueOn, locale)}</time>}
        {inShort && <span>{titleOf(inShort, locale)}</span>}
      </div>
      <WhyBody deadline={deadline} />
    </>
  );
}
