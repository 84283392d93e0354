import type { RecordSeizureResponse } from '@contract/items';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/cases.js';
import { recordSeizure } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { UnsavedGuard } from '../../ui/form/unsaved-guard.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { SeizureFields } from './seizure-fields.js';
import { emptySeizure, emptyThing, readSeizure, type SeizureValues } from './seizure-values.js';
import './seizures.css';
import { ThingList } from './thing-list.js';

const route = getRouteApi('/dossiers/$caseId/beslag');

/** Records what was taken together, at one time and place and on one ground: one thing or many. */
export function SeizurePage(): ReactElement {
  const { t } = useTranslation('seizures');
  const locale = useLocale();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { caseId } = route.useParams();
  const { serverToday } = useMe();
  const { assetClasses } = useReference();
  const another = useRef(false);
  const { data: file, error, refetch } = useQuery(caseQuery(caseId));
  const state = useServerForm<SeizureValues, RecordSeizureResponse>({
    defaultValues: emptySeizure(serverToday),
    submit: (values, key, confirmations) => recordSeizure(caseId, readSeizure(values, assetClasses, confirmations, locale), key),
    // A thing that looks like one of the case is asked about at its description.
    toPath: (path) => path.replace(/^seizedAt$/, 'time').replace(/^things\.\d+$/, '$&.description').replace(/(amount|estimatedValue|maximum)$/, '$1.amount'),
    onDone: ({ items }, values) => {
      toasterState.show({ key: 'seizureRecorded', values: { count: items.length } });
      const known = items.filter(({ knownElsewhere }) => knownElsewhere).length;
      if (known > 0) toasterState.show({ key: 'knownElsewhere', values: { count: known } });
      void refreshCase(client, caseId, items.map(({ id }) => id));
      if (another.current) state.form.reset({ ...values, things: [emptyThing] });
      else void navigate({ to: '/dossiers/$caseId', params: { caseId }, search: {}, ignoreBlocker: true });
    },
  });
  if (error && !file) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!file) return <Skeleton lines={12} />;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        crumbs={[
          { title: t('cases'), to: '/dossiers' },
          { title: `${file.reference} ${file.title}`, to: '/dossiers/$caseId', params: { caseId } },
          { title: t('title') },
        ]}
      />
      <PageHeading title={t('title')} quiet={file.reference} />
      <ServerForm state={state} label={t('title')}>
        <UnsavedGuard dirty={state.form.formState.isDirty && !state.busy} />
        <SeizureFields parties={file.parties} />
        <ThingList />
        <FormButtons
          submit={t('submit')}
          busy={state.busy}
          onCancel={() => void navigate({ to: '/dossiers/$caseId', params: { caseId }, search: {} })}
        >
          <Button
            onClick={() => {
              another.current = true;
              state.onSubmit();
            }}
          >
            {t('submitNext')}
          </Button>
        </FormButtons>
      </ServerForm>
    </div>
  );
}
