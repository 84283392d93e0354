import type { BackendModule, ReadCallback } from 'i18next';

type Texts = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Texts>('./{nl,en}/*.json', { import: 'default' });

/** Fetches one namespace of one language when a page first needs it. */
export const loadTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, done: ReadCallback) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`No texts ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};
