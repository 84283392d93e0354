import { CircleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../lib/class-names.js';
import { Icon } from '../icon.js';
import { ConfirmBox } from './confirm-box.js';
import './field.css';
import { useFieldState } from './use-field-state.js';

export interface FieldProps {
  /** Path of the value in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Fields are required unless they say so; 'unsaid' where a heading says it for all of them. */
  readonly optional?: boolean | 'unsaid';
  readonly className?: string;
}

/** The ids that a control names in aria-describedby. */
export function describedBy(id: string, hint: ReactNode, invalid: boolean): string | undefined {
  return [hint ? `${id}-hint` : '', invalid ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: ReactNode;
  /** The control is a group of its own (date, checkboxes): the label is then a text it points to. */
  readonly group?: boolean;
  readonly after?: ReactNode;
}

/** The words around a control: label, hint, error, and the box to confirm a doubtful value with a reason. */
export function Field({ name, label, hint, optional, className, children, group, after }: FieldFrameProps): ReactElement {
  const { t } = useTranslation('common');
  const { id, error, doubt } = useFieldState(name);
  const words = (
    <>
      {label}
      {optional === true && <span className="field-optional"> ({t('form.optional')})</span>}
    </>
  );
  return (
    <div className={classNames('field', error && !doubt && 'field-invalid', className)} {...(group ? { id } : {})}>
      {group ? (
        <span className="field-label" id={`${id}-label`}>
          {words}
        </span>
      ) : (
        <label htmlFor={id}>{words}</label>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={classNames('field-error', doubt && 'field-doubt')} id={`${id}-error`}>
          <Icon of={CircleAlert} />
          <span>{error}</span>
        </p>
      )}
      <div className="field-control">{children}</div>
      {(doubt || after) && (
        <div className="field-after">
          {doubt && <ConfirmBox id={id} doubt={doubt} />}
          {after}
        </div>
      )}
    </div>
  );
}
