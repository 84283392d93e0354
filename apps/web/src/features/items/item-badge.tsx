import { ArrowLeftRight, Circle, CircleCheck, CircleDot, CornerUpLeft, Gavel, Hourglass, type LucideIcon, Scale, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Badge, type Tone } from '../../ui/badge.js';
import { useReference } from '../reference/use-reference.js';
import { useWords } from '../reference/use-words.js';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

const decide: Look = { tone: 'warning', icon: Gavel };
const held: Look = { tone: 'info', icon: CircleDot };
const ordered: Look = { tone: 'progress', icon: Hourglass };
const ended: Look = { tone: 'neutral', icon: Scale };
const done: Look = { tone: 'success', icon: CircleCheck };
const trouble: Look = { tone: 'danger', icon: TriangleAlert };

/** States that look different from what the reference list says of them. */
const looks: Readonly<Record<string, Look>> = {
  planned: { tone: 'neutral', icon: Circle },
  'disposal-authorised': ordered,
  'disposal-deemed': ordered,
  'provisional-use': ordered,
  'released-on-security': ordered,
  'return-ordered': { tone: 'progress', icon: CornerUpLeft },
  'return-blocked': trouble,
  unclaimed: trouble,
  lost: trouble,
  joined: ended,
  executory: ordered,
  realised: ended,
  'sold-proceeds-held': ended,
  'forfeited-not-final': ended,
  'withdrawn-not-final': ended,
  'deemed-forfeited': ended,
  forfeited: ended,
  withdrawn: ended,
  'transferred-abroad': { tone: 'progress', icon: ArrowLeftRight },
};

function lookOf(status: string, awaiting: boolean, terminal: boolean): Look {
  if (awaiting) return decide;
  return looks[status] ?? (terminal ? done : held);
}

interface ItemBadgeProps {
  readonly status: string;
  /** The item itself waits for a decision, whatever its state usually means. */
  readonly awaiting?: boolean;
}

/** The legal state of an item. */
export function ItemBadge({ status, awaiting = false }: ItemBadgeProps): ReactElement {
  const word = useWords();
  const state = useReference().itemStates.find(({ id }) => id === status);
  const look = lookOf(status, awaiting || (state?.awaitingDecision ?? false), state?.terminal ?? false);
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {word('itemStates', status)}
    </Badge>
  );
}
