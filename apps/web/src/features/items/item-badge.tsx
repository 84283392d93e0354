import { ArrowLeftRight, CircleCheck, CircleDot, CornerUpLeft, Gavel, Hourglass, type LucideIcon, Scale, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Badge, type Tone } from '../../ui/badge.js';
import { useReference } from '../reference/use-reference.js';
import { useWords } from '../reference/use-words.js';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** Names of states that look alike, by what they contain; what the list says of the state itself goes first. */
const looks: readonly (readonly [RegExp, Look])[] = [
  [/lost|damaged|blocked|unclaimed/, { tone: 'danger', icon: TriangleAlert }],
  [/abroad/, { tone: 'progress', icon: ArrowLeftRight }],
  [/return-ordered|to-be-returned/, { tone: 'progress', icon: CornerUpLeft }],
  [/ordered|authorised|requested|intent|noticed-end|executory|pending|deemed|claimant|custody-end/, { tone: 'progress', icon: Hourglass }],
  [/returned|paid|applied|released|lifted/, { tone: 'success', icon: CircleCheck }],
  [/forfeit|withdrawn|sold|destroyed|abandoned|shared|realised|proceeds/, { tone: 'neutral', icon: Scale }],
];

const held: Look = { tone: 'info', icon: CircleDot };
const done: Look = { tone: 'success', icon: CircleCheck };

interface ItemBadgeProps {
  readonly status: string;
  /** The item itself waits for a decision, whatever its state usually means. */
  readonly awaiting?: boolean;
}

/** The legal state of an item. */
export function ItemBadge({ status, awaiting }: ItemBadgeProps): ReactElement {
  const word = useWords();
  const state = useReference().itemStates.find(({ id }) => id === status);
  const looked = looks.find(([pattern]) => pattern.test(status))?.[1];
  const look: Look = awaiting
    ? { tone: 'warning', icon: Gavel }
    : (looked ?? (state?.terminal ? done : state?.awaitingDecision ? { tone: 'warning', icon: Gavel } : held));
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {word('itemStates', status)}
    </Badge>
  );
}
