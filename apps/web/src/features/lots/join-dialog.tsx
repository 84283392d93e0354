import type { JoinLotsResponse, RelatedItem } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { joinLots } from '../../api/lots.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDecimal } from '../../lib/format-number.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshLots } from './refresh-lots.js';
import { useUnit } from './use-unit.js';

type Joined = Pick<RelatedItem, 'id' | 'version' | 'reference' | 'description' | 'quantity' | 'unit'>;

interface JoinDialogProps {
  readonly caseId: string;
  /** What the others become one with. */
  readonly into: Joined;
  readonly choices: readonly Joined[];
  /** One that is joined for certain: a split is undone. */
  readonly undo?: Joined;
  readonly onClose: () => void;
}

/** Makes things one again, with the reason. */
export function JoinDialog({ caseId, into, choices, undo, onClose }: JoinDialogProps): ReactElement {
  const { t } = useTranslation('lots');
  const locale = useLocale();
  const client = useQueryClient();
  const unitWord = useUnit();
  const refresh = (): void => void refreshLots(client, caseId, [into.id, ...choices.map(({ id }) => id)]);
  const state = useServerForm<{ readonly items: readonly string[]; readonly reason: string }, JoinLotsResponse>({
    defaultValues: { items: undo ? [undo.id] : [], reason: '' },
    submit: ({ items, reason }, key) => joinLots(into.id, into.version, { items: choices.filter(({ id }) => items.includes(id)).map(({ id, version }) => ({ id, version })), reason }, key),
    toPath: (path) => path.replace(/^items\..*$/, 'items'),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'awaitsApproval' });
      onClose();
      refresh();
      void client.invalidateQueries({ queryKey: ['approvals'] });
    },
  });
  const words = ({ reference, description, quantity, unit }: Joined): string => `${reference} ${description} (${formatDecimal(quantity, locale)} ${unitWord(unit, quantity)})`;
  return (
    <Dialog title={undo ? t('join.undo') : t('join.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{undo ? t('join.undoWhat', { lot: words(into), part: words(undo) }) : t('join.what', { lot: words(into) })}</p>
        {!undo && <CheckboxGroup name="items" label={t('join.items')} options={choices.map((choice) => ({ value: choice.id, text: words(choice) }))} />}
        <TextArea name="reason" label={t('reason')} rows={2} />
        <FormButtons submit={undo ? t('join.undo') : t('join.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
