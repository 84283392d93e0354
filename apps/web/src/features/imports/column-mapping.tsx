import type { ChooseMappingRequest, Import } from '@contract/transfer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { cancelImport, chooseMapping, importQuery, mappingsQuery } from '../../api/imports.js';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { MappingTable } from './mapping-table.js';

interface ColumnMappingProps {
  readonly one: Import;
}

interface MappingValues {
  readonly mappingName: string;
  readonly dateOrder: '' | 'dmy' | 'mdy' | 'ymd';
  readonly decimalSeparator: '' | ',' | '.';
  readonly saveAs: string;
}

/** What each column of the file becomes: a saved mapping, or a choice per column that can be saved for next time. */
export function ColumnMapping({ one }: ColumnMappingProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const client = useQueryClient();
  const { data: mappings } = useQuery(mappingsQuery);
  const [targets, setTargets] = useState<readonly (string | null)[]>(one.columns.map(({ target }) => target));
  const again = (): void => void client.invalidateQueries({ queryKey: importQuery(one.id).queryKey });
  const state = useServerForm<MappingValues, void>({
    defaultValues: { mappingName: one.mappingName ?? '', dateOrder: '', decimalSeparator: '', saveAs: '' },
    submit: ({ mappingName, dateOrder, decimalSeparator, saveAs }, key) => {
      const body: ChooseMappingRequest = mappingName
        ? { mappingName }
        : {
            columns: one.columns.map(({ header }, place) => ({ header, target: targets[place] ?? null })),
            ...(dateOrder ? { dateOrder } : {}),
            ...(decimalSeparator ? { decimalSeparator } : {}),
            ...(saveAs ? { saveAs } : {}),
          };
      return chooseMapping(one.id, one.version, body, key);
    },
    onStale: again,
    onDone: again,
  });
  const named = state.form.watch('mappingName') !== '';
  return (
    <Card title={t('mapping.title')}>
      <ServerForm state={state} label={t('mapping.title')}>
        <p>{t('mapping.what')}</p>
        <SelectField
          name="mappingName"
          label={t('mapping.saved')}
          options={(mappings ?? []).map(({ name, title }) => ({ value: name, text: titleOf(title, locale) }))}
          placeholder={t('mapping.own')}
          optional
        />
        <MappingTable
          columns={one.columns}
          targets={targets}
          fixed={named}
          onChange={(place, target) => setTargets((old) => old.map((was, at) => (at === place ? target : was)))}
        />
        {!named && (
          <div className="form-row">
            <SelectField
              name="dateOrder"
              label={t('mapping.dates')}
              options={(['dmy', 'mdy', 'ymd'] as const).map((order) => ({ value: order, text: t(`mapping.${order}`) }))}
              placeholder={t('mapping.guessed')}
              optional
            />
            <SelectField
              name="decimalSeparator"
              label={t('mapping.decimals')}
              options={[
                { value: ',', text: t('mapping.comma') },
                { value: '.', text: t('mapping.point') },
              ]}
              placeholder={t('mapping.guessed')}
              optional
            />
            <TextField name="saveAs" label={t('mapping.saveAs')} hint={t('mapping.saveAsHint')} optional maxLength={60} />
          </div>
        )}
        <FormButtons submit={t('mapping.submit')} busy={state.busy}>
          <Button
            onClick={() => void cancelImport(one.id, one.version, idempotencyKey()).then(again, () => toasterState.show({ key: 'notSaved' }))}
          >
            {t('cancel')}
          </Button>
        </FormButtons>
      </ServerForm>
    </Card>
  );
}
