import { Archive, Circle, CircleCheck, CircleDot, Gavel, Hourglass, type LucideIcon, Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { Badge, type Tone } from '../../ui/badge.js';
import { useWords } from '../reference/use-words.js';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

const looks: readonly (readonly [RegExp, Look])[] = [
  [/^intake|^new/, { tone: 'neutral', icon: Circle }],
  [/investigation|sfo|open/, { tone: 'info', icon: CircleDot }],
  [/closed|settled|dismissed/, { tone: 'success', icon: CircleCheck }],
  [/retention|archive|deleted|barred/, { tone: 'neutral', icon: Archive }],
  [/execution|instalment|recovery|detention|gijzeling|abroad/, { tone: 'progress', icon: Hourglass }],
  [/judged|appeal|cassation|irrevocable|final/, { tone: 'warning', icon: Gavel }],
];

interface CaseBadgeProps {
  readonly status: string;
}

/** Where a case stands. */
export function CaseBadge({ status }: CaseBadgeProps): ReactElement {
  const word = useWords();
  const look: Look = looks.find(([pattern]) => pattern.test(status))?.[1] ?? { tone: 'info', icon: Scale };
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {word('caseStates', status)}
    </Badge>
  );
}
