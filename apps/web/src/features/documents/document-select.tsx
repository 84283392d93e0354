import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseDocumentsQuery } from '../../api/documents.js';
import { SelectField } from '../../ui/form/select-field.js';

interface DocumentSelectProps {
  readonly caseId: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly label?: string;
}

/** One of the documents of the case, as the paper an act rests on. */
export function DocumentSelect({ caseId, name = 'documentId', required, label }: DocumentSelectProps): ReactElement {
  const { t } = useTranslation('common');
  const { data } = useQuery(caseDocumentsQuery(caseId));
  const options = (data ?? []).map(({ id, title }) => ({ value: id, text: title }));
  return (
    <SelectField
      name={name}
      label={label ?? t('document.label')}
      options={options}
      optional={!required}
      placeholder={t('document.none')}
      {...(data?.length === 0 ? { hint: t('document.first') } : {})}
    />
  );
}
