/** The labels that can be printed. All measures in millimetres. */
export const LABEL_LAYOUTS = {
  /** One large label. */
  single: { page: [100, 62], columns: 1, rows: 1, cell: [100, 62] },
  /** A4 with 3 × 8 labels of 70 × 37 mm. */
  sheet: { page: [210, 297], columns: 3, rows: 8, cell: [70, 37.125] },
  /** A roll of 62 mm, a label of 30 mm each. */
  roll: { page: [62, 30], columns: 1, rows: 1, cell: [62, 30] },
} as const satisfies Readonly<Record<string, LabelPage>>;

interface LabelPage {
  readonly page: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  readonly cell: readonly [number, number];
}

export type LabelLayout = keyof typeof LABEL_LAYOUTS;
export const LABEL_LAYOUT_IDS = Object.keys(LABEL_LAYOUTS) as readonly LabelLayout[];

/** Where a label lies: on which page (from 0), and its upper left corner. */
export interface LabelSpot {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The spot of the n-th label (from 0); `skipped` spots of the first sheet were used before. */
export function spotOf(layout: LabelLayout, index: number, skipped: number): LabelSpot {
  const { columns, rows, cell } = LABEL_LAYOUTS[layout];
  const at = index + (columns * rows > 1 ? skipped : 0);
  const on = at % (columns * rows);
  return { page: Math.floor(at / (columns * rows)), x: (on % columns) * cell[0], y: Math.floor(on / columns) * cell[1] };
}
