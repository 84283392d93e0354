import type { ForeignCode, Taxonomies, TaxonomyRow } from '../../contract.js';
import { ASSET_CLASSES, ASSET_CLASS_IDS, isAssetClass, type AssetClass } from '../asset-class.js';
import { MAPPING } from './mapping.js';
import { SCHEMES, SCHEME_IDS } from './schemes.js';

/** The codes of an item in the lists of others, by its class and, where the class has kinds, by its kind. */
export function foreignCodesOf(assetClass: string, details: Readonly<Record<string, unknown>>): readonly ForeignCode[] {
  if (!isAssetClass(assetClass)) return [];
  const { all, field, kinds } = MAPPING[assetClass];
  const kind = field === undefined ? undefined : details[field];
  const codes = { ...all, ...(typeof kind === 'string' && kinds?.[kind]) };
  return SCHEME_IDS.flatMap((scheme): readonly ForeignCode[] => {
    const found = SCHEMES[scheme].codes.find(({ code }) => code === codes[scheme]);
    return found === undefined ? [] : [{ scheme, code: found.code, schemeTitle: SCHEMES[scheme].title, title: found.title }];
  });
}

/** All lists, and every class and kind of ours with its codes. */
export const TAXONOMIES: Taxonomies = {
  schemes: SCHEME_IDS.map((id) => ({ id, ...SCHEMES[id] })),
  rows: ASSET_CLASS_IDS.flatMap((assetClass) => [rowOf(assetClass, null), ...Object.keys(MAPPING[assetClass].kinds ?? {}).map((value) => rowOf(assetClass, value))]),
};

function rowOf(assetClass: AssetClass, value: string | null): TaxonomyRow {
  const { all, field, kinds } = MAPPING[assetClass];
  const { title, fields } = ASSET_CLASSES[assetClass];
  const choice = value === null ? undefined : fields.find(({ name }) => name === field)?.choices?.find((one) => one.value === value);
  return { assetClass, field: value === null ? null : (field ?? null), value, title: choice?.title ?? title, codes: { ...all, ...(value !== null && kinds?.[value]) } };
}
