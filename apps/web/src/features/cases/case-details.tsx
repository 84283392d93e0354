import type { CaseFile } from '@contract/cases';
import { Pencil } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { WordList } from '../../ui/word-list.js';
import { useWords } from '../reference/use-words.js';

const CorrectCaseDialog = lazy(() => import('./correct-case-dialog.js').then((file) => ({ default: file.CorrectCaseDialog })));

interface CaseDetailsProps {
  readonly file: CaseFile;
}

/** The descriptive facts of a case; only those that have a value. */
export function CaseDetails({ file }: CaseDetailsProps): ReactElement {
  const { t } = useTranslation('cases');
  const word = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { parketNumbers, investigationName, offences, legalGrounds, source, classification } = file;
  return (
    <Card
      title={t('details.title')}
      actions={
        file.allowedActions.includes('case.correct') && (
          <Button look="quiet" icon={Pencil} onClick={() => setCorrecting(true)}>
            {t('correct.open')}
          </Button>
        )
      }
    >
      <FactList
        facts={[
          parketNumbers.length > 0 && { term: t('field.parketNumbers'), value: parketNumbers.join(', ') },
          investigationName !== null && { term: t('field.investigationName'), value: investigationName },
          { term: t('field.classification'), value: word('classifications', classification) },
          offences.length > 0 && {
            term: t('field.offences'),
            value: (
              <ul>
                {offences.map(({ article, description }) => (
                  <li key={article}>
                    {article} {description}
                  </li>
                ))}
              </ul>
            ),
          },
          legalGrounds.length > 0 && {
            term: t('field.legalGrounds'),
            value: <WordList words={legalGrounds.map((ground) => word('legalBases', ground))} />,
          },
          source !== null && { term: t('details.source'), value: t('details.sourceIs', { ...source }) },
        ]}
      />
      <Suspense fallback={null}>{correcting && <CorrectCaseDialog file={file} onClose={() => setCorrecting(false)} />}</Suspense>
    </Card>
  );
}
