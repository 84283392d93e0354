import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { startCount } from '../../api/counts.js';
import { useLocale } from '../../i18n/use-locale.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { NumberField } from '../../ui/form/number-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PlaceField } from '../custody/place-field.js';
import { useOptions } from '../reference/use-options.js';

interface StartCountDialogProps {
  /** The place that is counted; empty when it is still to be chosen. */
  readonly placeId: string;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

/** Starts a count: of a place with all under it, or of a sample that anyone can draw again from its seed. */
export function StartCountDialog({ placeId, onClose, onStarted }: StartCountDialogProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const locale = useLocale();
  const classes = useOptions('assetClasses');
  const state = useServerForm({
    defaultValues: { placeId, blind: false, sampled: false, size: '20', seed: '', assetClass: '', fromValue: '' },
    submit: ({ placeId: place, blind, sampled, size, seed, assetClass, fromValue }, key) =>
      startCount(
        {
          placeId: place,
          blind,
          ...(sampled ? { sample: { size: Number(size), ...given({ seed }), ...(assetClass === '' ? {} : { assetClasses: [assetClass] }), ...given({ fromValue: parseDecimal(fromValue, locale) ?? '' }) } } : {}),
        },
        key,
      ),
    toPath: (path) => path.replace(/^sample\.?/, '').replace(/^$/, 'size'),
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['counts', 'list'] });
      onClose();
      onStarted(id);
    },
  });
  return (
    <Dialog title={t('start.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <PlaceField name="placeId" label={t('start.place')} hint={t('start.placeHint')} />
        <CheckboxField name="blind" label={t('start.blind')} hint={t('start.blindHint')} />
        <CheckboxField name="sampled" label={t('start.sampled')} hint={t('start.sampledHint')} />
        {state.form.watch('sampled') && (
          <>
            <div className="form-row">
              <NumberField whole name="size" label={t('start.size')} />
              <TextField name="seed" label={t('start.seed')} hint={t('start.seedHint')} optional maxLength={64} />
            </div>
            <div className="form-row">
              <SelectField name="assetClass" label={t('start.class')} options={classes} optional placeholder={t('start.everyClass')} />
              <NumberField name="fromValue" label={t('start.fromValue')} optional />
            </div>
          </>
        )}
        <FormButtons submit={t('start.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
