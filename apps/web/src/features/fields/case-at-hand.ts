import { createContext } from 'react';

/** The case that is worked on, for fields and facts that name one of its parties. */
export const CaseAtHand = createContext<string | null>(null);
