/** Where so many wait for each other: each call resolves when the last has come. */
export function meetingOf(size: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const everyone = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived === size) open();
    return everyone;
  };
}
