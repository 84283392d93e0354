import type { ExplainedDeadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { documentUrl } from '../../api/documents.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { FactList } from '../../ui/fact-list.js';

interface WhyFactsProps {
  readonly deadline: ExplainedDeadline;
}

/** What a date rests on: the event and its proof, the law and how sure it is, whose calendar, who acts, what follows. */
export function WhyFacts({ deadline }: WhyFactsProps): ReactElement {
  const { t } = useTranslation(['deadlines', 'handling']);
  const locale = useLocale();
  const { explanation, basicDueOn, nature, promotion, onExpiry, bindsTitle, manual, state } = deadline;
  const { trigger, source, codeMeaning } = explanation;
  const started = trigger.occurredAt ? formatInstant(trigger.occurredAt, locale) : formatDate(trigger.occurredOn, locale);
  return (
    <FactList
      facts={[
        { term: t(state === 'not-started' ? 'why.announced' : 'why.trigger'), value: `${titleOf(trigger.title, locale)}, ${started}${trigger.corrected ? ` (${t('why.corrected')})` : ''}` },
        state !== 'not-started' && { term: t('why.proof'), value: trigger.documentId ? <a href={documentUrl(trigger.documentId)}>{t('why.document')}</a> : t('why.noDocument') },
        manual === null && { term: t('why.source'), value: titleOf(explanation.sourceTitle, locale) },
        manual !== null && { term: t('handling:set.reason'), value: manual.reason },
        { term: t('why.nature'), value: promotion ? t('why.promoted', { by: promotion.by, on: formatDate(promotion.on, locale), reason: promotion.reason }) : t(`why.natureIs.${nature}`) },
        manual === null && { term: t('why.mark'), value: t(`why.mark${source.mark}`) },
        manual === null && { term: t('why.rule'), value: t('why.ruleIs', { rule: explanation.rule, version: explanation.ruleVersion, code: explanation.code }) },
        codeMeaning && { term: t('why.counting'), value: titleOf(codeMeaning, locale) },
        manual === null && { term: t('why.calendar'), value: titleOf(explanation.calendarTitle, locale) },
        basicDueOn !== null && { term: t('why.basic'), value: formatDate(basicDueOn, locale) },
        { term: t('why.binds'), value: titleOf(bindsTitle, locale) },
        { term: t('column.onExpiry'), value: titleOf(onExpiry, locale) },
      ]}
    />
  );
}
