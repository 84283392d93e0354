import type { RuleSource, Titles } from '../rules/rule.js';

/** How Dutch calls the instruments that a pack names in English. */
const INSTRUMENTS: readonly (readonly [en: RegExp, nl: string])[] = [
  [/\bRegulation\b/g, 'Verordening'],
  [/\bFramework Decision\b/g, 'Kaderbesluit'],
  [/\bDirective\b/g, 'Richtlijn'],
  [/\bBilateral treaties\b/g, 'Bilaterale verdragen'],
  [/\bCouncil of Europe conventions\b/g, 'Verdragen van de Raad van Europa'],
  [/\bEU MLA Convention\b/g, 'EU-rechtshulpovereenkomst'],
  [/, as replaced by /g, ', zoals vervangen door '],
  [/\brequested date\b/g, 'gevraagde datum'],
];

/** Law and article as each language calls them; empty for what rests on no law. */
export function wordSource({ law, article }: Pick<RuleSource, 'law' | 'article'>): Titles {
  const en = `${law} ${article}`.trim();
  return { nl: INSTRUMENTS.reduce((text, [pattern, dutch]) => text.replace(pattern, dutch), en), en };
}
