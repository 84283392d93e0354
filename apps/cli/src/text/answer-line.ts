import { wordStep, wordTermRefusal, wordWarning, type TermAnswer } from '#deadlines/pure';
import { withoutMark } from './without-mark.js';

export type Language = 'nl' | 'en';
type Asked = Readonly<Record<string, unknown>>;

/** What an answer says itself: never taken over from the line, which may be an answer of before. */
const ANSWERED: ReadonlySet<string> = new Set(['due', 'steps', 'warnings', 'error']);

/** The answer to one line: its object with what was computed, or with why nothing could be. */
export function answerLine(line: string, answer: (raw: unknown) => TermAnswer, otherwise: Language): object {
  const input = withoutMark(line);
  const raw = parse(input);
  if (raw === undefined) return { input, error: otherwise === 'nl' ? 'Deze regel is geen JSON-object.' : 'This line is no JSON object.' };
  const asked = askedIn(raw);
  const language = raw['lang'] === 'nl' || raw['lang'] === 'en' ? raw['lang'] : otherwise;
  const answered = answer(raw);
  if (!answered.ok) return { ...asked, error: answered.refusals.map((refusal) => wordTermRefusal(refusal)[language]).join(' ') };
  const { due, steps, warnings } = answered;
  return {
    ...asked,
    due,
    steps: steps.map((step) => wordStep(step)[language]),
    ...(warnings.length > 0 && { warnings: warnings.map((warning) => wordWarning(warning)[language]) }),
  };
}

function askedIn(raw: Asked): Asked {
  return Object.keys(raw).some((field) => ANSWERED.has(field)) ? Object.fromEntries(Object.entries(raw).filter(([field]) => !ANSWERED.has(field))) : raw;
}

function parse(line: string): Asked | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Asked) : undefined;
  } catch {
    return undefined;
  }
}
