import type { IdentifierCheckResponse } from '@contract/items';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';

interface IdentifierOutcomeProps {
  readonly answer: IdentifierCheckResponse;
}

/** What the check of an identifier says, in words and colour. */
export function IdentifierOutcome({ answer }: IdentifierOutcomeProps): ReactElement {
  const { t } = useTranslation('common');
  if (answer.outcome === 'valid') {
    return (
      <p className="field-good">
        <Icon of={CircleCheck} />
        <span>
          {t('identifier.valid')} <span className="verbatim">{answer.normalised}</span>
        </span>
      </p>
    );
  }
  if (answer.outcome === 'unchecked') return <p className="field-hint">{answer.detail ?? t('identifier.unchecked')}</p>;
  return (
    <p className="field-error field-doubt">
      <Icon of={TriangleAlert} />
      <span>{answer.detail ?? t('identifier.failed')}</span>
    </p>
  );
}
