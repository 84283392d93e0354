import type { Money } from '../../../platform/src/contract.js';
import type { Coded } from './coded.js';

/** A row of a file as it would be written; kept for the preview, its texts cut short. */
export interface PreviewRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly outcome: 'create' | 'unchanged' | 'otherwise' | 'changed' | 'review' | 'refused';
  readonly caseReference: string | null;
  readonly description: string | null;
  readonly assetClass: string | null;
  readonly value: Money | null;
  readonly messages: readonly Coded[];
}
