import type { ExplainedDeadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { DeadlineStateBadge } from './deadline-state-badge.js';
import { isRunning } from './is-running.js';
import { momentOf } from './moment-of.js';
import { StepList } from './step-list.js';
import { WarningBox } from './warning-box.js';
import { WhyFacts } from './why-facts.js';

interface WhyReasonsProps {
  readonly deadline: ExplainedDeadline;
}

/** The date, the steps that led to it, what it rests on, and what would move it. */
export function WhyReasons({ deadline }: WhyReasonsProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const { explanation, state, dueOn, subjectLabel, caseReference } = deadline;
  const { inShort, steps, warnings, movers } = explanation;
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
      {steps.length > 0 && (
        <section>
          <h3>{t('why.steps')}</h3>
          <StepList steps={steps} />
        </section>
      )}
      <WarningBox warnings={warnings} />
      <section>
        <h3>{t('why.rests')}</h3>
        <WhyFacts deadline={deadline} />
      </section>
      {movers.length > 0 && (
        <section>
          <h3>{t('why.movers')}</h3>
          <ul className="why-movers">
            {movers.map(({ kind, text }) => (
              <li key={`${kind} ${text.nl}`}>{titleOf(text, locale)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
