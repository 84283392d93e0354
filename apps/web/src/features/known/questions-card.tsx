import type { Item, QuestionAbout } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { MessageCircleReply } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsAboutQuery } from '../../api/known-elsewhere.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { DeskAnswers } from './desk-answers.js';
import './known.css';

const AnswerDialog = lazy(() => import('./answer-dialog.js').then((file) => ({ default: file.AnswerDialog })));

interface QuestionsCardProps {
  readonly item: Pick<Item, 'id' | 'caseId'>;
}

/** What other units asked about this item, and the way to answer them. Nothing asked is nothing shown. */
export function QuestionsCard({ item }: QuestionsCardProps): ReactElement | null {
  const { t } = useTranslation('known');
  const { t: tItems } = useTranslation('items');
  const locale = useLocale();
  const [answering, setAnswering] = useState<QuestionAbout | null>(null);
  const { data, error, refetch } = useQuery(questionsAboutQuery(item.id));
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || data.questions.length === 0) return null;
  const kindWord = (kind: string): string => tItems(`identifier.${kind}` as 'identifier.iban', { defaultValue: kind });
  return (
    <Card title={t('questions.title')} count={data.questions.length}>
      <p>{t('questions.what')}</p>
      {data.underEmbargo && <p className="muted">{t('questions.embargo')}</p>}
      <ul className="known-list">
        {data.questions.map((question) => (
          <li key={question.id}>
            <div>
              {kindWord(question.kind)} <span className="verbatim">{question.normalised}</span>
            </div>
            <div className="known-desk">
              <div>
                <strong>{t('questions.by', { unit: question.unit, reference: question.reference })}</strong>
                <div className="muted">{formatInstant(question.askedAt, locale)}</div>
                <DeskAnswers answers={question.answers} />
              </div>
              {data.mayAnswer && (
                <Button icon={MessageCircleReply} aria-label={t('questions.answerTo', { unit: question.unit, reference: question.reference })} onClick={() => setAnswering(question)}>
                  {t(question.answers.length === 0 ? 'questions.answer' : 'questions.again')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>{answering && <AnswerDialog item={item} question={answering} onClose={() => setAnswering(null)} />}</Suspense>
    </Card>
  );
}
