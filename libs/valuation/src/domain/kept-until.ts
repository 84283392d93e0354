/** Facts with which keeping a thing ends: it is gone, or money stands in its place. */
export const END_OF_KEEPING = [
  'item.sold',
  'item.released-on-security',
  'item.returned',
  'item.value-paid',
  'item.destroyed',
  'item.abandoned',
  'item.put-to-other-purpose',
  'item.finally-sold',
  'item.finally-destroyed',
  'item.put-to-social-use',
  'item.transferred',
  'item.shared',
  'item.realised',
  'item.applied-to-debt',
  'item.transferred-abroad',
  'item.lost',
] as const;
