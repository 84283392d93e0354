import type { DeskAnswer } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';

interface DeskAnswersProps {
  readonly answers: readonly (DeskAnswer & { readonly answeredBy?: string })[];
}

/** Answers to a question, in the words they were given in. */
export function DeskAnswers({ answers }: DeskAnswersProps): ReactElement | null {
  const { t } = useTranslation('known');
  const locale = useLocale();
  if (answers.length === 0) return null;
  return (
    <ul className="known-answers">
      {answers.map(({ answer, text, answeredAt, answeredBy }) => (
        <li key={answeredAt}>
          <strong>{t(`answers.${answer}`)}</strong>
          <p className="known-words">{text}</p>
          <div className="muted">{answeredBy === undefined ? formatInstant(answeredAt, locale) : t('answeredBy', { at: formatInstant(answeredAt, locale), by: answeredBy })}</div>
        </li>
      ))}
    </ul>
  );
}
