import { type ReactElement, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Doubt, FormTalkContext } from './form-context.js';

interface ConfirmBoxProps {
  readonly id: string;
  readonly doubt: Doubt;
}

/** Asks why a doubtful value is right all the same; the reason is kept with the value. */
export function ConfirmBox({ id, doubt }: ConfirmBoxProps): ReactElement {
  const { t } = useTranslation('common');
  const { reasonFor, setReason } = useContext(FormTalkContext);
  return (
    <div className="confirm-box">
      <label htmlFor={`${id}-reason`}>{t('form.confirmReason')}</label>
      <input
        type="text"
        id={`${id}-reason`}
        value={reasonFor(doubt.pointer)}
        onChange={({ target }) => setReason(doubt, target.value)}
        aria-describedby={`${id}-error`}
      />
    </div>
  );
}
