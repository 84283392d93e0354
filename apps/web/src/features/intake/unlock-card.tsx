import { LockKeyhole } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { intakeStore } from './intake-store.js';

interface UnlockCardProps {
  /** Known when there is a network; without one the code says whose intake it opens. */
  readonly userId?: string;
  /** Somebody chose a code on this device before. */
  readonly created: boolean;
  readonly waiting: number;
  readonly onForgotten?: () => void;
}

const SHORTEST_CODE = 8;

/** Asks for the code that closes the intake on this device, or lets it be chosen. */
export function UnlockCard({ userId, created, waiting, onForgotten }: UnlockCardProps): ReactElement {
  const { t } = useTranslation('intake');
  const id = useId();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<'short' | 'other' | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (!created && code.length < SHORTEST_CODE) {
      setWrong('short');
      return;
    }
    setBusy(true);
    try {
      if (!created && userId !== undefined) await intakeStore.create(userId, code);
      else if (!(await intakeStore.unlock(code, userId))) setWrong('other');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card title={created ? t('unlock.title') : t('unlock.choose')}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{created ? t('unlock.what') : t('unlock.why')}</p>
        {waiting > 0 && <p>{t('unlock.waiting', { count: waiting })}</p>}
        <div className="field">
          <label htmlFor={id}>{t('unlock.code')}</label>
          {!created && (
            <p className="field-hint" id={`${id}-hint`}>
              {t('unlock.hint', { count: SHORTEST_CODE })}
            </p>
          )}
          <div className="field-control">
            <input
              id={id}
              type="password"
              autoComplete="off"
              value={code}
              aria-invalid={wrong !== null}
              aria-describedby={[!created && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ') || undefined}
              onChange={({ target }) => {
                setCode(target.value);
                setWrong(null);
              }}
            />
          </div>
          <div aria-live="assertive">
            {wrong && (
              <p className="field-error" id={`${id}-error`}>
                {t(`unlock.${wrong}`, { count: SHORTEST_CODE })}
              </p>
            )}
          </div>
        </div>
        <Button type="submit" look="primary" icon={LockKeyhole} busy={busy} className="intake-big">
          {created ? t('unlock.open') : t('unlock.close')}
        </Button>
        {created && onForgotten && (
          <details>
            <summary>{t('unlock.forgotten')}</summary>
            <div className="stack">
              <p>{waiting > 0 ? t('unlock.lost', { count: waiting }) : t('unlock.anew')}</p>
              <Button look="danger" onClick={onForgotten}>
                {waiting > 0 ? t('unlock.wipe', { count: waiting }) : t('unlock.again')}
              </Button>
            </div>
          </details>
        )}
      </form>
    </Card>
  );
}
