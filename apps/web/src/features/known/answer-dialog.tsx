import type { AnswerKind, Item, QuestionAbout } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answerDesk } from '../../api/known-elsewhere.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';

interface AnswerDialogProps {
  readonly item: Pick<Item, 'id' | 'caseId'>;
  readonly question: QuestionAbout;
  readonly onClose: () => void;
}

const KINDS: readonly AnswerKind[] = ['text', 'contact', 'declined'];

/** Answers another unit: in words, with whom to call, or with the reason why not. */
export function AnswerDialog({ item, question, onClose }: AnswerDialogProps): ReactElement {
  const { t } = useTranslation('known');
  const client = useQueryClient();
  const state = useServerForm<{ answer: AnswerKind; text: string }, void>({
    defaultValues: { answer: 'text', text: '' },
    submit: ({ answer, text }, key) => answerDesk(item.id, { questionId: question.id, answer, text }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['items', 'questions', item.id] });
      void refreshCase(client, item.caseId, [item.id]);
    },
  });
  const chosen = state.form.watch('answer');
  return (
    <Dialog title={t('dialog.title', { unit: question.unit })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('dialog.what', { unit: question.unit, reference: question.reference })}</p>
        <SelectField name="answer" label={t('dialog.how')} options={KINDS.map((kind) => ({ value: kind, text: t(`dialog.${kind}`) }))} />
        <TextArea name="text" label={t(`dialog.${KINDS.includes(chosen) ? chosen : 'text'}Words`)} hint={t('dialog.hint')} rows={4} />
        <FormButtons submit={t('dialog.send')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
