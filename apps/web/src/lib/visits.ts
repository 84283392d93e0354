let first = true;

/** Whether the reader moved between pages; on the first one the browser's own focus order stands. */
export const visits = {
  note: (): void => {
    first = false;
  },
  cameFromAnotherPage: (): boolean => !first,
};
