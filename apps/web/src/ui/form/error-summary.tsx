import type { MouseEvent, ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../lib/json-path.js';
import './field.css';

export interface FormError {
  /** The field to blame; absent when the whole is refused. */
  readonly path?: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FormError[];
  /** What is possible instead, when the server named it. */
  readonly note?: string;
  readonly requestId?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

const controls = 'input, select, textarea, [role="spinbutton"], button';

function focusField(event: MouseEvent, path: string): void {
  event.preventDefault();
  const found = document.getElementById(fieldId(path));
  const control = found?.matches(controls) ? found : found?.querySelector<HTMLElement>(controls);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** All that must be mended before the form can go, each with a link to its field. */
export function ErrorSummary({ errors, note, requestId, ref }: ErrorSummaryProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            {path ? (
              <a href={`#${fieldId(path)}`} onClick={(event) => focusField(event, path)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {note && <p>{note}</p>}
      {requestId && <p className="error-summary-note">{t('error.reference', { id: requestId })}</p>}
    </div>
  );
}
