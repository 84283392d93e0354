/** A point of a curve: so many days after a valuation a thing is worth this share of it, in hundredths of a per cent. */
export interface CurvePoint {
  readonly days: number;
  readonly basisPoints: number;
}

/** How things of a class lose value. Between two points it falls in a straight line; after the last it stays. */
export interface Curve {
  readonly id: string;
  readonly version: number;
  readonly assetClasses: readonly string[];
  /** `market`: its value is what it was priced at last, until it is priced anew. */
  readonly kind: 'falling' | 'market' | 'steady';
  readonly source: 'house policy';
  readonly points: readonly CurvePoint[];
}

const YEAR = 365;
const WHOLE = 10_000;

function falling(id: string, assetClasses: readonly string[], years: readonly (readonly [years: number, percent: number])[]): Curve {
  const points = [{ days: 0, basisPoints: WHOLE }, ...years.map(([after, percent]) => ({ days: Math.round(after * YEAR), basisPoints: percent * 100 }))];
  return { id, version: 1, assetClasses, kind: 'falling', source: 'house policy', points };
}

function flat(id: string, kind: 'market' | 'steady', assetClasses: readonly string[]): Curve {
  return { id, version: 1, assetClasses, kind, source: 'house policy', points: [{ days: 0, basisPoints: WHOLE }] };
}

/**
 * The curves of the office, as data. They are policy and not law: an appraisal always goes before them, because every
 * valuation starts its curve anew.
 */
export const CURVES: readonly Curve[] = [
  falling('vehicle', ['vehicle'], [[1, 80], [2, 66], [3, 55], [5, 38], [8, 20], [12, 8], [20, 3]]),
  falling('vessel', ['vessel', 'aircraft'], [[1, 90], [3, 75], [5, 63], [10, 40], [20, 15]]),
  falling('electronics', ['electronics'], [[0.5, 75], [1, 55], [2, 30], [3, 15], [5, 3]]),
  falling('livestock', ['livestock'], [[1, 70], [3, 30], [6, 0]]),
  falling('perishables', ['perishables'], [[0.02, 50], [0.08, 0]]),
  falling('other-goods', ['other-goods'], [[1, 85], [3, 60], [6, 35], [12, 10]]),
  flat('jewellery', 'steady', ['jewellery']),
  flat('art', 'steady', ['art']),
  flat('real-estate', 'steady', ['real-estate']),
  flat('crypto', 'market', ['crypto-asset']),
  flat('securities', 'market', ['securities', 'company-shares']),
  flat('money', 'steady', ['cash', 'bank-balance', 'claim', 'documents', 'forbidden-goods']),
];

const STEADY = flat('steady', 'steady', []);

export function curveOf(assetClass: string): Curve {
  return CURVES.find(({ assetClasses }) => assetClasses.includes(assetClass)) ?? STEADY;
}
