import type { CaseFile } from '@contract/cases';
import { ArrowRight } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useWords } from '../reference/use-words.js';

const CaseStepDialog = lazy(() => import('./case-step-dialog.js').then((file) => ({ default: file.CaseStepDialog })));

interface CaseStepsProps {
  readonly file: CaseFile;
}

/** The steps in law that are open to the reader now. */
export function CaseSteps({ file }: CaseStepsProps): ReactElement | null {
  const { t } = useTranslation('cases');
  const word = useWords();
  const [action, setAction] = useState<string | null>(null);
  if (file.openTransitions.length === 0 || !file.allowedActions.includes('case.transition')) return null;
  return (
    <Card title={t('step.title')}>
      <div className="steps-list">
        {file.openTransitions.map((open) => (
          <Button key={open} icon={ArrowRight} onClick={() => setAction(open)}>
            {word('caseTransitions', open)}
          </Button>
        ))}
      </div>
      <Suspense fallback={null}>
        {action && <CaseStepDialog file={file} action={action} onClose={() => setAction(null)} />}
      </Suspense>
    </Card>
  );
}
