/** Money as a list writes it; many lists leave the currency to the reader. */
export interface ListedMoney {
  readonly amount: string;
  readonly currency: string | null;
}

/** Where a list says a thing is. */
export interface ListedPlace {
  readonly text: string;
  /** Places of the register that the text names: by label, by path, or by a name that one place has. */
  readonly placeIds: readonly string[];
}

/** A row of somebody else's list, as far as it is compared. What the list does not say is null, and differs from nothing. */
export interface ListedThing {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  /** What may name the thing, each in the one spelling both sides have. */
  readonly keys: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly place: ListedPlace | null;
  /** A column of money that is the amount of cash and the value of goods alike. */
  readonly worth: ListedMoney | null;
  readonly value: ListedMoney | null;
  readonly amount: ListedMoney | null;
  readonly quantity: string | null;
}

/** An item of the register, as far as it is compared. */
export interface RegisteredThing {
  readonly itemId: string;
  readonly caseId: string;
  readonly version: number;
  readonly keys: readonly string[];
  /** Of what the list is compared with; others are there because the list names them. */
  readonly inScope: boolean;
  readonly reference: string;
  readonly description: string;
  readonly placeId: string | null;
  readonly path: string | null;
  /** The place and all it lies in. */
  readonly placeIds: readonly string[];
  /** Where it was said to be, for an item that was never placed. */
  readonly statedPlaces: readonly string[];
  readonly value: string | null;
  readonly valueCurrency: string | null;
  readonly amount: string | null;
  readonly amountCurrency: string | null;
  readonly quantity: string;
}

export type Difference = 'place' | 'value' | 'amount' | 'quantity';

export const DIFFERENCE_CLASSES = ['new', 'gone', 'moved', 'value', 'amount', 'several', 'ambiguous', 'same'] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];
