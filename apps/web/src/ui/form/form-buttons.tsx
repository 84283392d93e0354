import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.js';
import './field.css';

interface FormButtonsProps {
  /** The verb of the act, the same as in the title. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel?: () => void;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

/** The end of a form. */
export function FormButtons({ submit, busy, onCancel, danger, children }: FormButtonsProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div className="form-actions">
      <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
        {submit}
      </Button>
      {children}
      {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </div>
  );
}
