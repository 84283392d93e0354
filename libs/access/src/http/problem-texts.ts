import type { ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const accessProblemTexts: ProblemTexts = {
  'access.wrong-password': { nl: 'De inlognaam of het wachtwoord klopt niet.', en: 'The login or the password is not right.' },
  'access.wait': { nl: 'Te veel mislukte pogingen. Probeer het over {seconds} seconden weer.', en: 'Too many failed attempts. Try again in {seconds} seconds.' },
};
