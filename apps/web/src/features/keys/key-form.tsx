import type { ApiClientRequest, ClientRole, NewApiClient } from '@contract/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { askKey, keysQuery, scopesQuery } from '../../api/keys.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { useWords } from '../reference/use-words.js';

interface KeyFormProps {
  readonly onClose: () => void;
  readonly onMade: (made: NewApiClient) => void;
}

interface KeyValues {
  readonly name: string;
  readonly role: string;
  readonly unitId: string;
  readonly scopes: readonly string[];
  readonly days: string;
}

const terms = ['30', '90', '180', '366'] as const;

/** Which system, what it stands for, what it may do, and until when. */
export function KeyForm({ onClose, onMade }: KeyFormProps): ReactElement {
  const { t } = useTranslation('keys');
  const { t: word } = useTranslation('acts');
  const words = useWords();
  const client = useQueryClient();
  const { data: scopes } = useQuery(scopesQuery);
  const { data: directory } = useQuery(directoryQuery);
  const state = useServerForm<KeyValues, NewApiClient>({
    defaultValues: { name: '', role: '', unitId: '', scopes: [], days: '90' },
    submit: ({ role, days, ...values }, key) => askKey({ ...values, role: role as ClientRole, days: Number(days) } satisfies ApiClientRequest, key),
    onDone: (made) => {
      void client.invalidateQueries({ queryKey: keysQuery.queryKey });
      onMade(made);
      onClose();
    },
  });
  const role = state.form.watch('role') as ClientRole | '';
  const choices = role === '' ? [] : (scopes?.[role] ?? []);
  return (
    <Dialog title={t('form.title')} onClose={onClose} dirty={state.form.formState.isDirty} shape="wide">
      <ServerForm state={state}>
        <TextField name="name" label={t('form.name')} hint={t('form.nameHint')} maxLength={100} />
        <SelectField name="unitId" label={t('form.unit')} hint={t('form.unitHint')} options={(directory?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
        <SelectField name="role" label={t('form.role')} hint={t('form.roleHint')} options={Object.keys(scopes ?? {}).map((one) => ({ value: one, text: words('roles', one) }))} />
        <SelectField name="days" label={t('form.days')} options={terms.map((days) => ({ value: days, text: t('form.dayCount', { count: Number(days) }) }))} />
        {choices.length > 0 && <CheckboxGroup name="scopes" label={t('form.scopes')} hint={t('form.scopesHint')} options={choices.map((act) => ({ value: act, text: word(act as 'case.view', { defaultValue: act }) }))} />}
        <FormButtons submit={t('form.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
