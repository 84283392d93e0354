/** One item of a move: from where, and how its seal and the thing itself look. */
export interface MovedItem {
  readonly itemId: string;
  /** Where the mover took it from, null for an item that had no place; a conflict (409) says where it really is. */
  readonly fromPlaceId: string | null;
  /** The number on the seal as it was found. */
  readonly sealOut?: string;
  /** The number of the seal put on. */
  readonly sealIn?: string;
  readonly condition?: string;
  readonly conditionNote?: string;
  readonly photoDocumentId?: string;
}
