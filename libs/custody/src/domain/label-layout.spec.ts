import { LABEL_LAYOUTS, LABEL_LAYOUT_IDS, spotOf } from './label-layout.js';

describe('labels', () => {
  it.each(LABEL_LAYOUT_IDS)('of layout %s lie within their page', (layout) => {
    const { page, cell, columns, rows } = LABEL_LAYOUTS[layout];

    expect(columns * cell[0]).toBeLessThanOrEqual(page[0]);
    expect(rows * cell[1]).toBeLessThanOrEqual(page[1]);
  });

  it.each([
    ['sheet', 0, 0, { page: 0, x: 0, y: 0 }],
    ['sheet', 2, 0, { page: 0, x: 140, y: 0 }],
    ['sheet', 3, 0, { page: 0, x: 0, y: 37.125 }],
    ['sheet', 24, 0, { page: 1, x: 0, y: 0 }],
    ['sheet', 0, 23, { page: 0, x: 140, y: 259.875 }],
    ['sheet', 1, 23, { page: 1, x: 0, y: 0 }],
    ['roll', 2, 5, { page: 2, x: 0, y: 0 }],
  ] as const)('on %s number %i after %i used ones lies at %j', (layout, index, skipped, spot) => {
    expect(spotOf(layout, index, skipped)).toEqual(spot);
  });
});
