import type { QualityRules } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { defectKinds } from './defect-kinds.js';
import './quality.css';

/** How the score is weighed, for who asks. */
export function QualityRulesNote({ rules }: { readonly rules: QualityRules }): ReactElement {
  const { t } = useTranslation('quality');
  const { weights, lateAfterHours, placedWithinHours } = rules;
  return (
    <details className="card quality-rules">
      <summary>{t('rules.title')}</summary>
      <p>{t('rules.what')}</p>
      <ul>
        {defectKinds.map((kind) => (
          <li key={kind}>
            <strong>{t(`kind.${kind}`)}</strong> {t('rules.weight', { count: weights[kind] })} {t(`rules.${kind}`, { late: lateAfterHours, placed: placedWithinHours })}
          </li>
        ))}
      </ul>
      <p>{t('rules.mean')}</p>
    </details>
  );
}
