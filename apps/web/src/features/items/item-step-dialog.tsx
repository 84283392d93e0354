import type { Decision } from '@contract/decisions';
import type { Item, ItemTransitionOffer } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveItem } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { DocumentSelect } from '../documents/document-select.js';
import { SpecField } from '../fields/spec-field.js';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';
import { useOptions } from '../reference/use-options.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { ItemBadge } from './item-badge.js';

interface ItemStepDialogProps {
  readonly item: Item;
  readonly offer: ItemTransitionOffer;
  /** The decisions the step can rest on. */
  readonly decisions: readonly Decision[];
  readonly onClose: () => void;
}

interface StepValues {
  readonly occurredOn: string;
  readonly ground: string;
  readonly decisionId: string;
  readonly documentId: string;
  readonly reason: string;
  readonly data: TypedDetails;
}

/** The only one there is, already chosen. */
const only = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : '');

/** A step in law of one item, with its ground, the paper and the decision it rests on, and what must be stated with it. */
export function ItemStepDialog({ item, offer, decisions, onClose }: ItemStepDialogProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const word = useWords();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const grounds = useOptions('legalBases', offer.grounds);
  const title = word('itemActions', offer.action);
  const state = useServerForm<StepValues, void>({
    defaultValues: {
      occurredOn: serverToday,
      ground: only(offer.grounds),
      decisionId: only(decisions.map(({ id }) => id)),
      documentId: '',
      reason: '',
      data: {},
    },
    submit: ({ occurredOn, ground, decisionId, documentId, reason, data }, key) => {
      const stated = readDetails(offer.statements, data, locale);
      const body = { action: offer.action, occurredOn, ground, ...given({ decisionId, documentId, reason }) };
      return moveItem(item.id, item.version, Object.keys(stated).length > 0 ? { ...body, data: stated } : body, key);
    },
    onStale: () => void refreshCase(client, item.caseId, [item.id]),
    onDone: () => {
      toasterState.show({ key: 'stepTaken' });
      onClose();
      void refreshCase(client, item.caseId, [item.id]);
    },
  });
  const open = state.problem?.open?.map((other) => word('itemActions', other)).join(', ');
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state} {...(open ? { note: t('step.open', { open }) } : {})}>
        <p>
          {item.reference} {item.description}: <ItemBadge status={item.status} /> → <ItemBadge status={offer.to} />
        </p>
        <DateField name="occurredOn" label={t('step.on')} max={serverToday} />
        <SelectField name="ground" label={t('step.ground')} options={grounds} />
        {decisions.length > 0 && (
          <SelectField
            name="decisionId"
            label={t('step.decision')}
            options={decisions.map(({ id, kind, decidedOn }) => ({
              value: id,
              text: `${word('decisionKinds', kind)}, ${formatDate(decidedOn, locale)}`,
            }))}
          />
        )}
        {offer.statements.map((spec) => (
          <SpecField key={spec.name} spec={spec} name={`data.${spec.name}`} />
        ))}
        <DocumentSelect caseId={item.caseId} required={offer.needsDocument} />
        <TextArea name="reason" label={t('step.reason')} rows={2} optional={!offer.needsReason} />
        <FormButtons submit={title} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
