import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { type ChangeEvent, type ReactElement, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { caseDocumentsQuery, uploadDocument } from '../../api/documents.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/form/select-field.js';
import { problemWords } from '../scan/problem-words.js';

interface DocumentFieldProps {
  readonly name: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly label: string;
}

/** A photo or document that goes with a move: one of the case, or one that is added now. */
export function DocumentField({ name, caseId, itemId, label }: DocumentFieldProps): ReactElement {
  const { t } = useTranslation('custody');
  const client = useQueryClient();
  const { setValue, setError } = useFormContext();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(caseDocumentsQuery(caseId));
  const add = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setBusy(true);
    try {
      const { id } = await uploadDocument(caseId, { file, title: file.name, kind: file.type.startsWith('image/') ? 'photo' : 'other', itemId }, idempotencyKey());
      await client.invalidateQueries({ queryKey: ['cases', 'documents', caseId] });
      setValue(name, id, { shouldDirty: true });
    } catch (error) {
      setError(name, { type: 'server', message: problemWords(error, t('move.documentFailed')) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="document-field">
      <SelectField name={name} label={label} optional placeholder={t('move.documentNone')} options={(data ?? []).map(({ id, title }) => ({ value: id, text: title }))} />
      <Button icon={Paperclip} busy={busy} onClick={() => input.current?.click()}>
        {t('move.documentAdd')}
      </Button>
      <input ref={input} type="file" hidden aria-label={t('move.documentAdd')} onChange={(event) => void add(event)} />
    </div>
  );
}
