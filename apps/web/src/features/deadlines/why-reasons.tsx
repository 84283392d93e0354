import type { Deadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { FactList } from '../../ui/fact-list.js';
import { DeadlineStateBadge } from './deadline-state-badge.js';
import { momentOf } from './moment-of.js';
import { isRunning } from './is-running.js';

interface WhyReasonsProps {
  readonly deadline: Deadline;
}

/** The date, the steps that led to it, and the law it rests on. */
export function WhyReasons({ deadline }: WhyReasonsProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const { explanation, state, dueOn, onExpiry, nature, subjectLabel, caseReference } = deadline;
  const { trigger, source, steps, warnings } = explanation;
  const moment = isRunning(deadline) ? momentOf(deadline) : null;
  const started = trigger.occurredAt ? formatInstant(trigger.occurredAt, locale) : formatDate(trigger.occurredOn, locale);
  return (
    <>
      <div className="why-date">
        <strong>{titleOf(deadline.title, locale)}</strong>
        <span className="muted">{[caseReference, subjectLabel].filter(Boolean).join(' · ')}</span>
        {moment ? <DeadlineText moment={moment} /> : <DeadlineStateBadge state={state} />}
        {!moment && dueOn && <time dateTime={dueOn}>{formatDate(dueOn, locale)}</time>}
      </div>
      <section>
        <h3>{t('why.steps')}</h3>
        <ol className="why-steps">
          {steps.map(({ text }, place) => (
            <li key={place}>
              <span>{titleOf(text, locale)}</span>
            </li>
          ))}
        </ol>
      </section>
      {warnings.length > 0 && (
        <div className="note-box">
          <ul>
            {warnings.map((warning) => (
              <li key={warning.nl}>{titleOf(warning, locale)}</li>
            ))}
          </ul>
        </div>
      )}
      <section>
        <h3>{t('why.rests')}</h3>
        <FactList
          facts={[
            {
              term: t('why.trigger'),
              value: (
                <>
                  {titleOf(trigger.title, locale)}, {started}
                  {trigger.documentId && (
                    <>
                      {' '}
                      <a href={documentUrl(trigger.documentId)}>{t('why.document')}</a>
                    </>
                  )}
                </>
              ),
            },
            { term: t('why.source'), value: `${source.article} ${source.law}` },
            { term: t('why.mark'), value: t(`why.mark${source.mark}`) },
            { term: t('why.rule'), value: t('why.ruleIs', { rule: explanation.rule, version: explanation.ruleVersion, code: explanation.code }) },
            { term: t('why.binds'), value: titleOf(deadline.bindsTitle, locale) },
            { term: t('why.nature'), value: t(`nature.${nature}`) },
            { term: t('column.onExpiry'), value: titleOf(onExpiry, locale) },
          ]}
        />
      </section>
    </>
  );
}
