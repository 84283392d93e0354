import { type ReactElement, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { VerdictField } from './verdict-field.js';

export interface DecideValues {
  readonly kind: string;
  readonly capacity: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly ground: string;
  readonly reason: string;
  readonly reviewOn: string;
  readonly documentId: string;
  readonly suspectId: string;
  readonly final: boolean;
  readonly complaintOverride: string;
}

interface DecideFieldsProps {
  readonly kinds: readonly string[] | undefined;
  /** Set when all items are of one case: its documents can then be named. */
  readonly caseId: string | undefined;
}

/** The decision itself: what, by whom, on what ground, when and why. The kind says which grounds and capacities fit. */
export function DecideFields({ kinds, caseId }: DecideFieldsProps): ReactElement {
  const { t } = useTranslation('decisions');
  const { serverToday } = useMe();
  const { decisionKinds } = useReference();
  const { watch, setValue, getValues } = useFormContext<DecideValues>();
  const kind = watch('kind');
  const capacity = watch('capacity');
  const spec = decisionKinds.find(({ id }) => id === kind);
  const kindOptions = useOptions('decisionKinds', kinds);
  const grounds = useOptions('legalBases', spec?.grounds ?? []);
  const capacities = useOptions('capacities', spec?.capacities ?? []);

  // A choice that no longer fits the kind is taken back; the only one that fits is made.
  useEffect(() => {
    for (const [name, fits] of [['ground', spec?.grounds ?? []], ['capacity', spec?.capacities ?? []]] as const) {
      if (!fits.includes(getValues(name))) setValue(name, fits.length === 1 ? (fits[0] ?? '') : '');
    }
  }, [spec, setValue, getValues]);

  return (
    <>
      <SelectField name="kind" label={t('kind')} options={kindOptions} />
      {spec && (
        <>
          <div className="form-row">
            <SelectField name="ground" label={t('ground')} options={grounds} />
            <SelectField name="capacity" label={t('capacity')} options={capacities} />
          </div>
          <div className="form-row">
            <DateField name="decidedOn" label={t('decidedOn')} max={serverToday} />
            {spec.needsReviewOn && <DateField name="reviewOn" label={t('reviewOn')} hint={t('reviewOnHint')} />}
          </div>
          {capacity !== '' && capacity !== 'prosecutor' && (
            <TextField name="decidedBy" label={t('decidedBy')} hint={t('decidedByHint')} optional maxLength={200} />
          )}
          {capacity === 'court' && caseId && <VerdictField caseId={caseId} />}
          <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} />
          {caseId && <DocumentSelect caseId={caseId} />}
          <details className="decide-override">
            <summary>{t('override.summary')}</summary>
            <TextArea name="complaintOverride" label={t('override.label')} hint={t('override.hint')} rows={2} optional />
          </details>
          {spec.mayBeFinal && <CheckboxField name="final" label={t('final')} hint={t('finalHint')} />}
        </>
      )}
    </>
  );
}
