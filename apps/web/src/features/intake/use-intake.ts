import { useSyncExternalStore } from 'react';
import { intakeStore, type IntakeState } from './intake-store.js';

/** The intake of this device as it stands. */
export function useIntake(): IntakeState {
  return useSyncExternalStore(intakeStore.subscribe, intakeStore.get);
}
