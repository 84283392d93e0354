import type { ExplainedDeadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { StepList } from './step-list.js';
import { WarningBox } from './warning-box.js';
import { WhyFacts } from './why-facts.js';

interface WhyBodyProps {
  readonly deadline: ExplainedDeadline;
  /** The level of its headings on the page it stands on. */
  readonly heading?: 'h2' | 'h3';
}

/** The steps that led to a date, what it rests on, and what would move it. */
export function WhyBody({ deadline, heading: Heading = 'h3' }: WhyBodyProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const { steps, warnings, movers } = deadline.explanation;
  return (
    <>
      {steps.length > 0 && (
        <section>
          <Heading>{t('why.steps')}</Heading>
          <StepList steps={steps} />
        </section>
      )}
      <WarningBox warnings={warnings} />
      <section>
        <Heading>{t('why.rests')}</Heading>
        <WhyFacts deadline={deadline} />
      </section>
      {movers.length > 0 && (
        <section>
          <Heading>{t('why.movers')}</Heading>
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
