/** Jobs get this long to end. A queue that is away never answers; what was cut off is handed out again. */
const GRACE_MILLISECONDS = 8_000;

/** Waits for an ending, but not for one that never comes. */
export async function withinGrace(ending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE_MILLISECONDS);
  });
  await Promise.race([ending, late]);
  clearTimeout(timer);
}
