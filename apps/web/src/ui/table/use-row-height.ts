import { useEffect, useState } from 'react';

function measured(): number {
  const root = getComputedStyle(document.documentElement);
  return Number.parseFloat(root.getPropertyValue('--zgl-row')) * Number.parseFloat(root.fontSize) || 34;
}

/** The height of a table row in pixels, which follows the density setting, the text size and the pointer. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(measured);
  useEffect(() => {
    const again = (): void => setHeight(measured());
    const density = new MutationObserver(again);
    density.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
    window.addEventListener('resize', again);
    return () => {
      density.disconnect();
      window.removeEventListener('resize', again);
    };
  }, []);
  return height;
}
