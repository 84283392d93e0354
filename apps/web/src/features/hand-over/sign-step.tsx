import { ArrowLeft } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Button } from '../../ui/button.js';
import { FactList } from '../../ui/fact-list.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { shownCode } from '../custody/shown-code.js';
import { useWords } from '../reference/use-words.js';
import { SignatureField } from '../signature/signature-field.js';
import { ContentsLine } from './contents-line.js';
import type { HandOverValues } from './hand-over-form.js';

interface SignStepProps {
  readonly values: HandOverValues;
  readonly place: string;
  readonly giver: string;
  readonly taker: string;
  readonly busy: boolean;
  readonly onBack: () => void;
}

/** What both sign for, to be read and no longer changed, and the two signatures under it. */
export function SignStep({ values, place, giver, taker, busy, onBack }: SignStepProps): ReactElement {
  const { t } = useTranslation('hand-over');
  const locale = useLocale();
  const word = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('sign.title')}
      </h2>
      <p>{t('sign.what')}</p>
      <FactList
        facts={[
          { term: t('giver'), value: giver },
          { term: t('taker'), value: taker },
          { term: t('to'), value: place },
          { term: t('when'), value: formatInstant(wallTime(values.date, values.time), locale) },
          values.reason !== '' && { term: t('reason'), value: values.reason },
        ]}
      />
      <ScrollBox label={t('sign.items')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('sign.items')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('seal')}</th>
              <th scope="col">{t('condition')}</th>
            </tr>
          </thead>
          <tbody>
            {values.items.map(({ itemId, code, reference, title, sealOut, sealIn, condition, conditionNote }) => (
              <tr key={itemId}>
                <td className="verbatim">{shownCode(code)}</td>
                <td>
                  {reference} {title}
                  <ContentsLine itemId={itemId} />
                </td>
                <td>
                  {sealOut !== '' && <div>{t('sign.sealOut', { seal: sealOut })}</div>}
                  {sealIn !== '' && <div>{t('sign.sealIn', { seal: sealIn })}</div>}
                  {sealOut === '' && sealIn === '' && '–'}
                </td>
                <td>{[condition === '' ? '' : word('conditions', condition), conditionNote].filter((part) => part !== '').join(': ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="signatures">
        <SignatureField name="giverSignature" label={t('sign.giver', { name: giver })} signer={giver} />
        <SignatureField name="takerSignature" label={t('sign.taker', { name: taker })} signer={taker} />
      </div>
      <FormButtons submit={t('sign.submit')} busy={busy}>
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('sign.back')}
        </Button>
      </FormButtons>
    </div>
  );
}
