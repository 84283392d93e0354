import type { CoursePoint } from '@contract/valuation';

/** Inside of the drawing, in its own units. */
export const graphSize = { width: 640, height: 200, left: 8, right: 8, top: 12, bottom: 24 } as const;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Where the points of a course lie in the drawing. Only the picture is in numbers; the amounts stay what they are. */
export function placePoints(course: readonly CoursePoint[]): { readonly at: (date: string) => number; readonly line: (of: 'value' | 'cost') => string } {
  const { width, height, left, right, top, bottom } = graphSize;
  const days = course.map(({ on }) => dayOf(on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...course.flatMap(({ value, cost }) => [Number(value ?? 0), Number(cost)]));
  const at = (date: string): number => left + ((dayOf(date) - first) / Math.max(1, last - first)) * (width - left - right);
  const up = (amount: string): number => top + (1 - Number(amount) / most) * (height - top - bottom);
  const line = (of: 'value' | 'cost'): string =>
    course.flatMap((point) => (point[of] === null ? [] : [`${at(point.on).toFixed(1)},${up(point[of]).toFixed(1)}`])).join(' ');
  return { at, line };
}
