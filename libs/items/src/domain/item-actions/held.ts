import { HELD, type ItemStatus } from '../item-status.js';

/** "Any held" of the procedure, without the states an act makes no sense from. */
export function heldExcept(...left: readonly ItemStatus[]): readonly ItemStatus[] {
  return [...HELD].filter((status) => !left.includes(status));
}
