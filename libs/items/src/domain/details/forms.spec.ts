import type { AssetClass } from '../asset-class.js';
import { validateDetails } from './validate-details.js';

const TODAY = '2026-11-23';

it.each<[assetClass: AssetClass, field: string, value: unknown]>([
  ['vehicle', 'modelYear', 9999],
  ['vehicle', 'modelYear', -5],
  ['vehicle', 'modelYear', '1998'],
  ['aircraft', 'buildYear', 1998.5],
])('%s: a %s of %s is told the years that can be', (assetClass, field, value) => {
  const result = validateDetails(assetClass, { [field]: value }, { today: TODAY });

  expect(result.ok ? [] : result.errors.filter(({ pointer }) => pointer === `/details/${field}`)).toEqual([{ code: 'field.number', pointer: `/details/${field}`, params: { min: 1800, max: Number(TODAY.slice(0, 4)) + 1 } }]);
});
