import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { openCase } from '../../api/cases.js';
import { showAnew } from '../../api/show-anew.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { UnsavedGuard } from '../../ui/form/unsaved-guard.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useMe } from '../session/use-me.js';
import { CaseFields } from './case-fields.js';
import { caseRequestOf, emptyCase } from './case-form-values.js';

/** Opens a new case. */
export function NewCasePage(): ReactElement {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { units, serverToday } = useMe();
  const state = useServerForm({
    defaultValues: { ...emptyCase, unitId: units[0]?.id ?? '', openedOn: serverToday },
    submit: ({ unitId, openedOn, ...values }, key) => openCase({ ...caseRequestOf(values), ...given({ openedOn }), unitId }, key),
    onDone: ({ id }) => {
      void showAnew(client, ['cases', 'list']);
      void navigate({ to: '/dossiers/$caseId', params: { caseId: id }, search: {}, ignoreBlocker: true });
    },
  });
  return (
    <div className="page page-narrow">
      <Breadcrumb crumbs={[{ title: t('title'), to: '/dossiers' }, { title: t('new.title') }]} />
      <PageHeading title={t('new.title')} />
      <ServerForm state={state} label={t('new.title')} className="card card-body">
        <UnsavedGuard dirty={state.form.formState.isDirty} />
        <CaseFields />
        <div className="form-row">
          <SelectField name="unitId" label={t('facts.unit')} options={units.map(({ id, name }) => ({ value: id, text: name }))} />
          <DateField name="openedOn" label={t('facts.opened')} max={serverToday} />
        </div>
        <FormButtons submit={t('new.submit')} busy={state.busy} onCancel={() => void navigate({ to: '/dossiers' })} />
      </ServerForm>
    </div>
  );
}
