import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useOptions } from '../reference/use-options.js';

/** The descriptive facts of a case as fields; asked when it is opened and when it is corrected. */
export function CaseFields(): ReactElement {
  const { t } = useTranslation('cases');
  const classifications = useOptions('classifications');
  const bases = useOptions('seizureGrounds');
  const { data: directory } = useQuery(directoryQuery);
  const people = (directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <TextField name="title" label={t('field.title')} hint={t('new.titleHint')} maxLength={200} />
      <div className="form-row">
        <TextField name="investigationName" label={t('field.investigationName')} optional maxLength={100} />
        <SelectField name="classification" label={t('field.classification')} options={classifications} />
      </div>
      <div className="form-row">
        <ComboField name="leadId" label={t('facts.lead')} options={people} optional />
        <ComboField name="assetOfficerId" label={t('facts.assetOfficer')} options={people} optional />
      </div>
      <TextArea name="parketNumbers" label={t('field.parketNumbers')} hint={t('new.oneALine')} rows={2} optional />
      <TextArea name="offences" label={t('field.offences')} hint={t('new.offencesHint')} rows={2} optional />
      <CheckboxGroup name="legalGrounds" label={t('field.legalGrounds')} options={bases} optional />
    </>
  );
}
