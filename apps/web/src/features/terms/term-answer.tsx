import type { ComputedTerm } from '@contract/deadlines';
import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant, formatLongDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { toasterState } from '../../ui/toaster-state.js';
import { StepList } from '../deadlines/step-list.js';
import { WarningBox } from '../deadlines/warning-box.js';

interface TermAnswerProps {
  readonly term: ComputedTerm;
}

const lengthOfDate = 10;

/** The end of a term with every step to it, to read, copy or print. */
export function TermAnswer({ term }: TermAnswerProps): ReactElement {
  const { t } = useTranslation('terms');
  const locale = useLocale();
  const due = term.due.length === lengthOfDate ? formatLongDate(term.due, locale) : formatInstant(term.due, locale);
  const copy = (): void => {
    const lines = [due, ...term.steps.map(({ text }) => `- ${titleOf(text, locale)}`), ...term.warnings.map((warning) => `! ${titleOf(warning, locale)}`), window.location.href];
    void navigator.clipboard.writeText(lines.join('\n')).then(() => toasterState.show({ key: 'copied' }));
  };
  return (
    <div className="stack">
      <p className="calculator-due">
        <time dateTime={term.due}>{due}</time>
      </p>
      {term.inShort && <p>{titleOf(term.inShort, locale)}</p>}
      <WarningBox warnings={term.warnings} />
      <StepList steps={term.steps} />
      <p className="muted">{t('countedOn', { calendar: titleOf(term.calendarTitle, locale) })}</p>
      <div className="button-row">
        <Button icon={Copy} onClick={copy}>
          {t('copy')}
        </Button>
      </div>
    </div>
  );
}
