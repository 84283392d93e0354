import type { ComparisonMatch, ComparisonScopeKind, Import } from '@contract/transfer';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseIdOf, startComparison } from '../../api/comparisons.js';
import { importQuery } from '../../api/imports.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Card } from '../../ui/card.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { PlaceField } from '../custody/place-field.js';
import { MappingTable } from '../imports/mapping-table.js';
import '../imports/imports.css';
import { useMe } from '../session/use-me.js';
import { noSuchCase } from './no-such-case.js';

const route = getRouteApi('/import/$importId/vergelijken');

const SCOPES: readonly ComparisonScopeKind[] = ['place', 'unit', 'case', 'register'];

/** With what a list is compared, and what its columns are; nothing of it changes the register. */
export function ComparePage(): ReactElement {
  const { t } = useTranslation('comparisons');
  const { importId } = route.useParams();
  const { data, error, refetch } = useQuery(importQuery(importId));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('imports'), to: '/import' }, { title: data.fileName }]} />
      <PageHeading title={t('start.title')} />
      <CompareForm one={data} />
    </div>
  );
}

function CompareForm({ one }: { readonly one: Import }): ReactElement {
  const { t } = useTranslation('comparisons');
  const navigate = useNavigate();
  const { units, acts, id: me } = useMe();
  const anything = acts.includes('import.confirm');
  const [targets, setTargets] = useState<readonly (string | null)[]>(one.columns.map(({ target }) => target));
  const state = useServerForm({
    defaultValues: { kind: 'place' as ComparisonScopeKind, placeId: '', unitId: units[0]?.id ?? '', caseReference: '', register: one.mappingName ?? '', matchBy: '' as ComparisonMatch | '' },
    submit: async ({ kind, placeId, unitId, caseReference, register, matchBy }, key) => {
      const caseId = kind === 'case' ? await caseIdOf(caseReference) : '';
      if (caseId === null) throw noSuchCase(t('noCase'));
      const id = { place: placeId, unit: unitId, case: caseId, register }[kind];
      const columns = one.columns.map(({ header }, place) => ({ header, target: targets[place] ?? null }));
      return startComparison({ importId: one.id, scope: { kind, id }, columns, ...(matchBy ? { matchBy } : {}) }, key);
    },
    onDone: ({ id }) => void navigate({ to: '/vergelijking/$comparisonId', params: { comparisonId: id } }),
  });
  const kind = state.form.watch('kind');
  return (
    <Card title={t('start.with')}>
      <ServerForm state={state} label={t('start.title')}>
        <p>{t('start.what')}</p>
        <div className="form-row">
          <SelectField name="kind" label={t('start.scope')} options={SCOPES.filter((value) => anything || value === 'place').map((value) => ({ value, text: t(`scope.${value}`) }))} />
          {kind === 'place' && <PlaceField name="placeId" label={t('start.place')} {...(!anything && { answersId: me, hint: t('start.ownPlaces') })} />}
          {kind === 'unit' && <SelectField name="unitId" label={t('start.unit')} options={units.map(({ id, name }) => ({ value: id, text: name }))} />}
          {kind === 'case' && <TextField name="caseReference" label={t('start.case')} hint={t('start.caseHint')} maxLength={40} />}
          {kind === 'register' && <TextField name="register" label={t('start.register')} hint={t('start.registerHint')} maxLength={100} />}
          <SelectField
            name="matchBy"
            label={t('start.matchBy')}
            options={(['number', 'identifier', 'both'] as const).map((value) => ({ value, text: t(`matchBy.${value}`) }))}
            placeholder={t('matchBy.self')}
            optional
          />
        </div>
        <MappingTable columns={one.columns} targets={targets} fixed={false} onChange={(place, target) => setTargets((old) => old.map((was, at) => (at === place ? target : was)))} />
        <FormButtons submit={t('start.submit')} busy={state.busy} onCancel={() => window.history.back()} />
      </ServerForm>
    </Card>
  );
}
