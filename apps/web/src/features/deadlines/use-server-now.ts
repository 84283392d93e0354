import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock.js';

const everyMilliseconds = 15_000;

/** The server's clock, read anew every quarter of a minute, so that hours left go down in sight. */
export function useServerNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return now;
}
