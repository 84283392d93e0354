import type { ImportState } from '@contract/transfer';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const steps = ['file', 'columns', 'preview', 'write', 'result'] as const;

const stepOf: Readonly<Record<ImportState, (typeof steps)[number]>> = {
  reading: 'file',
  mapping: 'columns',
  previewed: 'preview',
  running: 'write',
  done: 'result',
  failed: 'file',
  cancelled: 'file',
};

interface ImportStepsProps {
  readonly state: ImportState;
}

/** Where in the import the reader is. */
export function ImportSteps({ state }: ImportStepsProps): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <ol className="import-steps" aria-label={t('steps.label')}>
      {steps.map((step) => (
        <li key={step} {...(stepOf[state] === step ? { 'aria-current': 'step' as const } : {})}>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
