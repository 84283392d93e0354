import { foldText } from './folded-text.js';

const FIRST_YEAR = 1900;

/** What the parts of a description say: year, make and model of "2006 Volvo XC90". */
export type TemplateParts = Readonly<Record<string, string>>;

export interface TemplateContext {
  readonly today: string;
  /** Known makes, folded; without them any word is a make. */
  readonly makes?: ReadonlySet<string>;
}

/**
 * Fits a description to a template of `{year}`, `{make}`, `{model}`, `{rest}` and fixed words. A year is four digits,
 * from 1900 to the year after `today` (model years run ahead); a make is one word or two; model and rest take what is
 * left, which may be nothing, and of the rest nothing is kept. Undefined when the description is made otherwise.
 */
export function fitTemplate(template: string, description: string, context: TemplateContext): TemplateParts | undefined {
  const parts: Record<string, string> = {};
  let left = description.trim();
  for (const place of template.split(' ')) {
    const taken = takePart(place, left, context);
    if (taken === undefined) return undefined;
    if (place.startsWith('{') && place !== '{rest}' && taken !== '') parts[place.slice(1, -1)] = taken;
    left = left.slice(taken.length).trimStart();
  }
  return left === '' ? parts : undefined;
}

function takePart(place: string, left: string, context: TemplateContext): string | undefined {
  if (place === '{model}' || place === '{rest}') return left;
  const [word = '', next = ''] = left.split(' ');
  if (word === '') return undefined;
  if (place === '{year}') return isModelYear(word, context.today) ? word : undefined;
  if (place === '{make}') return takeMake(word, next, context.makes);
  return foldText(word) === foldText(place) ? word : undefined;
}

function takeMake(word: string, next: string, makes: ReadonlySet<string> | undefined): string | undefined {
  if (makes === undefined) return word;
  const both = `${word} ${next}`;
  if (next !== '' && makes.has(foldText(both))) return both;
  return makes.has(foldText(word)) ? word : undefined;
}

function isModelYear(word: string, today: string): boolean {
  return /^\d{4}$/.test(word) && Number(word) >= FIRST_YEAR && Number(word) <= Number(today.slice(0, 4)) + 1;
}
