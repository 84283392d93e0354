import type { FieldSpec } from '../../contract.js';
import type { FieldForm } from '../details/forms.js';
import type { IdentifierKind } from '../identifiers/identifier-rule.js';

/** One field of a class: the form asks it and the validator checks it from this same line. */
export type Field = FieldSpec & { readonly name: string; readonly kind: Exclude<FieldSpec['kind'], 'suspect'>; readonly identifier?: IdentifierKind; readonly form?: FieldForm };

/** A face value and how many there are of it. */
export interface Denomination {
  /** Decimal string in the currency of the amount, e.g. '50' or '0.20'. */
  readonly value: string;
  readonly count: number;
}

type ValueOf<F extends Field> = F['kind'] extends 'integer'
  ? number
  : F['kind'] extends 'boolean'
    ? boolean
    : F['kind'] extends 'denominations'
      ? readonly Denomination[]
      : F extends { readonly choices: readonly { readonly value: infer Choice }[] }
        ? Choice
        : string;

/** The details a table of fields describes: required ones always there, others may be absent. */
export type DetailsOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['required'] extends true ? F['name'] : never]: ValueOf<F>;
} & {
  readonly [F in Fields[number] as F['required'] extends true ? never : F['name']]?: ValueOf<F>;
};
