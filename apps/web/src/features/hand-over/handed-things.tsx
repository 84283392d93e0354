import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { DocumentField } from '../custody/document-field.js';
import { shownCode } from '../custody/shown-code.js';
import { useOptions } from '../reference/use-options.js';
import { ContentsLine } from './contents-line.js';
import type { HandedThing } from './hand-over-form.js';

interface HandedThingsProps {
  readonly things: readonly (HandedThing & { readonly id: string })[];
  readonly onRemove: (index: number) => void;
}

/** The things that are handed over, with seal and condition of each. */
export function HandedThings({ things, onRemove }: HandedThingsProps): ReactElement {
  const { t } = useTranslation('hand-over');
  const conditions = useOptions('conditions');
  return (
    <ol className="handed-things">
      {things.map(({ id, itemId, caseId, code, reference, title, fromPath, seal }, index) => (
        <li key={id}>
          <fieldset className="form-part">
            <legend>
              {reference} {title} <span className="verbatim">{shownCode(code)}</span>
            </legend>
            <p className="muted">{fromPath ?? t('nowhere')}</p>
            <ContentsLine itemId={itemId} />
            <div className="form-row">
              {seal !== null && <TextField name={`items.${index}.sealOut`} label={t('sealOut')} optional maxLength={60} />}
              <TextField name={`items.${index}.sealIn`} label={t('sealIn')} optional maxLength={60} />
              <SelectField name={`items.${index}.condition`} label={t('condition')} options={conditions} optional />
              <TextField name={`items.${index}.conditionNote`} label={t('conditionNote')} optional maxLength={500} />
            </div>
            <div className="handed-last">
              <DocumentField name={`items.${index}.photoDocumentId`} caseId={caseId} itemId={itemId} label={t('document')} />
              <Button icon={Trash2} aria-label={t('removeItem', { item: reference })} onClick={() => onRemove(index)}>
                {t('remove')}
              </Button>
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
