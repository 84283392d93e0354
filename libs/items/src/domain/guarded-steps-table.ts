import type { ItemAction } from './item-action.js';

export type GuardedAct = 'item.release' | 'item.sale' | 'item.destruction' | 'item.pay-out';

/**
 * The steps by which a thing leaves for good. One asks, another approves exactly that, a third carries it out. The database holds the
 * same table (`guarded_step`); a test keeps the two together.
 */
export const GUARDED_STEPS: Readonly<Partial<Record<ItemAction, GuardedAct>>> = {
  return: 'item.release',
  'put-to-other-purpose': 'item.release',
  'put-to-social-use': 'item.release',
  transfer: 'item.release',
  sell: 'item.sale',
  'sell-finally': 'item.sale',
  realise: 'item.sale',
  destroy: 'item.destruction',
  'destroy-finally': 'item.destruction',
  abandon: 'item.destruction',
  'pay-value': 'item.pay-out',
  'apply-to-debt': 'item.pay-out',
  share: 'item.pay-out',
};
