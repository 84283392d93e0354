import { createContext } from 'react';

/** A value the server doubts but will take when somebody says why it is right. */
export interface Doubt {
  readonly pointer: string;
  readonly path: string;
}

export interface FormTalk {
  readonly doubts: readonly Doubt[];
  readonly reasonFor: (pointer: string) => string;
  readonly setReason: (doubt: Doubt, reason: string) => void;
}

/** What the server said about the values of the form around. */
export const FormTalkContext = createContext<FormTalk>({ doubts: [], reasonFor: () => '', setReason: () => undefined });
