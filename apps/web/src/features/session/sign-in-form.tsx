import type { Me } from '@contract/access';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api/session.js';
import { Button } from '../../ui/button.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

interface SignInFormProps {
  /** Known when the session ran out while working. */
  readonly login?: string;
  readonly onSignedIn: (me: Me) => void;
}

/** Login and password; pasting is welcome, a password keeper fills both. */
export function SignInForm({ login = '', onSignedIn }: SignInFormProps): ReactElement {
  const { t } = useTranslation('frame');
  const state = useServerForm({
    defaultValues: { login, password: '' },
    submit: (values) => signIn(values),
    onDone: onSignedIn,
  });
  return (
    <ServerForm state={state} label={t('signIn.title')}>
      <TextField name="login" label={t('signIn.login')} autoComplete="username" verbatim />
      <TextField name="password" label={t('signIn.password')} type="password" autoComplete="current-password" />
      <div className="form-actions">
        <Button type="submit" look="primary" busy={state.busy}>
          {t('signIn.submit')}
        </Button>
      </div>
    </ServerForm>
  );
}
