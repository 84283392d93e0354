import { CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

interface ScoreProps {
  /** Null where there is nothing to judge. */
  readonly score: number | null;
}

const GOOD = 90;
const FAIR = 70;

const looks = {
  good: { tone: 'success', icon: CircleCheck },
  fair: { tone: 'warning', icon: TriangleAlert },
  poor: { tone: 'danger', icon: TriangleAlert },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly icon: LucideIcon }>>;

function levelOf(score: number): keyof typeof looks {
  if (score >= GOOD) return 'good';
  return score >= FAIR ? 'fair' : 'poor';
}

/** A score of 100, with what it means beside its colour. */
export function Score({ score }: ScoreProps): ReactElement {
  const { t } = useTranslation('quality');
  if (score === null) return <>–</>;
  const level = levelOf(score);
  return (
    <span className="nowrap">
      <Badge {...looks[level]}>
        {t(`score.${level}`, { score })}
      </Badge>
    </span>
  );
}
