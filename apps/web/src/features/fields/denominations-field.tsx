import { Plus } from 'lucide-react';
import { type ReactElement, useEffect } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { sameDecimal, sumOfCounted } from '../../lib/decimal-sum.js';
import { formatMoney } from '../../lib/format-money.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/form/field.js';
import '../../ui/table/data-table.css';
import './denominations.css';
import { readDenominations, type TypedDenomination } from './typed-details.js';

/** Notes and coins in use, so that only the counts must be typed. */
const usual: Readonly<Record<string, readonly string[]>> = {
  EUR: ['500', '200', '100', '50', '20', '10', '5'],
  USD: ['100', '50', '20', '10', '5', '2', '1'],
  GBP: ['50', '20', '10', '5'],
  CHF: ['1000', '200', '100', '50', '20', '10'],
};

interface DenominationsFieldProps {
  readonly name: string;
  readonly label: string;
  /** Path of the amount that the count must come to, `{ amount, currency }`. */
  readonly currencyName: string;
}

/** Counted cash by face value; the sum stands below, with a word when it differs from the amount. */
export function DenominationsField({ name, label, currencyName }: DenominationsFieldProps): ReactElement {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { control, register, getValues } = useFormContext();
  const { fields, append, replace } = useFieldArray({ control, name });
  const lines = (useWatch({ control, name }) ?? []) as readonly TypedDenomination[];
  const money = useWatch({ control, name: currencyName }) as { readonly amount?: string; readonly currency?: string } | undefined;
  const currency = money?.currency ?? 'EUR';

  // Until something is counted, the usual notes of the chosen currency stand ready.
  useEffect(() => {
    const typed = (getValues(name) ?? []) as readonly TypedDenomination[];
    if (typed.every(({ count }) => !count)) replace((usual[currency] ?? ['']).map((value) => ({ value, count: '' })));
  }, [currency, getValues, name, replace]);

  const sum = sumOfCounted(readDenominations(lines, locale));
  const amount = money?.amount ? parseDecimal(money.amount, locale) : null;
  const differs = sum !== '0' && amount !== null && !sameDecimal(sum, amount);
  return (
    <Field name={name} label={label} optional group>
      <table className="plain-table denominations">
        <thead>
          <tr>
            <th scope="col">{t('denominations.value')}</th>
            <th scope="col">{t('denominations.count')}</th>
            <th scope="col" className="align-end">
              {t('denominations.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, line) => {
            const counted = readDenominations(lines[line] ? [lines[line]] : [], locale);
            return (
              <tr key={field.id}>
                <td>
                  <input type="text" inputMode="decimal" aria-label={t('denominations.valueOf', { line: line + 1 })} {...register(`${name}.${line}.value`)} />
                </td>
                <td>
                  <input
                    type="text"
                    inputMode="numeric"
                    aria-label={t('denominations.countOf', { value: lines[line]?.value || line + 1 })}
                    {...register(`${name}.${line}.count`)}
                  />
                </td>
                <td className="align-end">{counted.length > 0 ? formatMoney({ amount: sumOfCounted(counted), currency }, locale) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>
              <Button look="quiet" icon={Plus} onClick={() => append({ value: '', count: '' })}>
                {t('denominations.add')}
              </Button>
            </td>
            <td className="align-end">{formatMoney({ amount: sum, currency }, locale)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={differs ? 'field-error field-doubt' : 'visually-hidden'} role="status">
        {differs && t('denominations.differs', { amount: formatMoney({ amount: amount ?? '0', currency }, locale) })}
      </p>
    </Field>
  );
}
