import type { ReactElement } from 'react';

interface WordListProps {
  readonly words: readonly string[];
}

/** Several values of one fact, each on a line of its own. */
export function WordList({ words }: WordListProps): ReactElement {
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
