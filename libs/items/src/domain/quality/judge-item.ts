import type { LegalDate } from '../../../../platform/src/contract.js';
import type { DefectKind, ItemDefect } from '../../contracts/quality/contract.js';
import { isAssetClass } from '../asset-class.js';
import { daysBetween } from '../days-between.js';
import { GOOD_RECORDS, SEIZED_ON, WORTH, wantedOf } from './good-record.js';
import { QUALITY_RULES } from './policy.js';

/** What the quality of a record is judged by. */
export interface RecordFacts {
  readonly assetClass: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly seizedOn: LegalDate | null;
  readonly isValued: boolean;
  /** The day of its newest value. */
  readonly valuedOn: LegalDate | null;
  /** From the seizure to the registration; null when that is not known, or was another register's. */
  readonly hoursToRegister: number | null;
  /** Nowhere, and longer so than things may wait for a place. */
  readonly isUnplaced: boolean;
  /** Kinds of its numbers that fail their check and that nobody has vouched for. */
  readonly failedChecks: readonly string[];
}

/** All that is wrong with the record of an item, in the order of the policy. */
export function judgeItem(facts: RecordFacts, today: LegalDate): readonly ItemDefect[] {
  const { assetClass, hoursToRegister, isUnplaced, valuedOn, failedChecks } = facts;
  const missing = missingOf(facts);
  const agesIn = isAssetClass(assetClass) ? GOOD_RECORDS[assetClass].valueAgesIn : null;
  return [
    ...(missing.length > 0 ? [{ kind: 'missing', fields: missing } as const] : []),
    ...(hoursToRegister !== null && hoursToRegister > QUALITY_RULES.lateAfterHours ? [{ kind: 'late', hours: Math.floor(hoursToRegister) } as const] : []),
    ...(isUnplaced ? [{ kind: 'place' } as const] : []),
    ...(valuedOn !== null && agesIn !== null && daysBetween(valuedOn, today) > agesIn ? [{ kind: 'value', valuedOn, agesIn } as const] : []),
    ...(failedChecks.length > 0 ? [{ kind: 'check', identifiers: failedChecks } as const] : []),
  ];
}

function missingOf({ assetClass, details, seizedOn, isValued }: RecordFacts): readonly (readonly string[])[] {
  if (!isAssetClass(assetClass)) return [];
  const has = (name: string): boolean => {
    if (name === SEIZED_ON) return seizedOn !== null;
    return name === WORTH ? isValued : Object.hasOwn(details, name);
  };
  return wantedOf(assetClass).filter((names) => !names.some(has));
}

/** What the defects of an item take off its 100. */
export function penaltyOf(assetClass: string, defects: readonly ItemDefect[]): number {
  const { weights } = QUALITY_RULES;
  const partOf = (defect: ItemDefect): number => (defect.kind === 'missing' && isAssetClass(assetClass) ? defect.fields.length / wantedOf(assetClass).length : 1);
  return defects.reduce((sum, defect) => sum + weights[defect.kind as DefectKind] * partOf(defect), 0);
}

/** The score of items together: the mean of theirs, rounded down, so that 100 is only said where nothing is wrong. */
export function scoreOf(penalties: readonly number[]): number | null {
  if (penalties.length === 0) return null;
  const mean = penalties.reduce((sum, one) => sum + one, 0) / penalties.length;
  return Math.floor(100 - Number(mean.toFixed(6)));
}
