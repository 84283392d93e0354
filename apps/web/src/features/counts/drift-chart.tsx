import type { DriftRow } from '@contract/custody';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { localeTag } from '../../lib/locale.js';
import './counts.css';

interface DriftChartProps {
  readonly counts: readonly DriftRow[];
  readonly label: string;
}

const box = { width: 560, height: 130, left: 44, right: 12, top: 10, bottom: 22 };

/** A share of nothing is none: nothing was there, and nothing was not right. */
const shareOf = ({ differences, checked }: DriftRow): number => (checked === 0 ? 0 : differences / checked);

/** The top of the scale: the first of these that holds every share. */
const scales = [0.05, 0.1, 0.25, 0.5, 1];

/** The share of differences of each count, one dot a count; the table below says the same in numbers. */
export function DriftChart({ counts, label }: DriftChartProps): ReactElement {
  const locale = useLocale();
  const percent = new Intl.NumberFormat(localeTag[locale], { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(localeTag[locale], { day: 'numeric', month: 'short', year: 'numeric' });
  const top = scales.find((scale) => counts.every((row) => shareOf(row) <= scale)) ?? 1;
  const times = counts.map(({ endedAt }) => Date.parse(endedAt));
  const [first = 0, last = 0] = [times.at(0), times.at(-1)];
  const inner = { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom };
  const dots = counts.map((row, index) => ({
    id: row.countId,
    x: box.left + (last === first ? inner.width / 2 : (((times[index] ?? first) - first) / (last - first)) * inner.width),
    y: box.top + inner.height * (1 - shareOf(row) / top),
    text: `${day.format(times[index])}: ${percent.format(shareOf(row))}`,
  }));
  return (
    <svg className="drift-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      {[0, top / 2, top].map((share) => {
        const y = box.top + inner.height * (1 - share / top);
        return (
          <g key={share}>
            <line className="drift-line" x1={box.left} x2={box.width - box.right} y1={y} y2={y} />
            <text x={box.left - 6} y={y + 4} textAnchor="end">
              {percent.format(share)}
            </text>
          </g>
        );
      })}
      <text x={dots[0]?.x} y={box.height - 6} textAnchor={last === first ? 'middle' : 'start'}>
        {day.format(first)}
      </text>
      {last !== first && (
        <text x={box.width - box.right} y={box.height - 6} textAnchor="end">
          {day.format(last)}
        </text>
      )}
      <polyline className="drift-path" points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {dots.map(({ id, x, y, text }) => (
        <circle key={id} className="drift-dot" cx={x} cy={y} r={4}>
          <title>{text}</title>
        </circle>
      ))}
    </svg>
  );
}
