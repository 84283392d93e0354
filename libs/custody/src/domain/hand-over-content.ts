/** One thing as it was handed over. */
export interface HandedItem {
  readonly itemId: string;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly fromPlaceId: string | null;
  readonly fromPath: string | null;
  readonly sealOut: string | null;
  readonly sealIn: string | null;
  readonly condition: string | null;
  readonly conditionNote: string | null;
  readonly documentId: string | null;
  /** The thing of this hand-over in which it goes along. */
  readonly within: string | null;
}

/** What giver and taker put their signatures under. */
export interface HandOverContent {
  readonly id: string;
  readonly number: number;
  readonly handedAt: string;
  readonly giver: string;
  readonly taker: string;
  readonly toPlaceId: string;
  readonly toPath: string;
  readonly heldBy: string | null;
  readonly reason: string | null;
  readonly items: readonly HandedItem[];
}

/** The one spelling of what was handed over: its hash stands on the receipt, in both signatures and in the chain of every item. */
export function spelled(content: HandOverContent): string {
  const { id, number, handedAt, giver, taker, toPlaceId, toPath, heldBy, reason, items } = content;
  return JSON.stringify({
    id,
    number,
    handedAt,
    giver,
    taker,
    toPlaceId,
    toPath,
    heldBy,
    reason,
    items: items.map(({ itemId, code, reference, description, fromPlaceId, fromPath, sealOut, sealIn, condition, conditionNote, documentId, within }) => ({
      itemId,
      code,
      reference,
      description,
      fromPlaceId,
      fromPath,
      sealOut,
      sealIn,
      condition,
      conditionNote,
      documentId,
      within,
    })),
  });
}

/** What the spelling says, read back. */
export function readSpelled(content: string): HandOverContent {
  return JSON.parse(content) as HandOverContent;
}
