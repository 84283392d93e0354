const MILLISECONDS_A_DAY = 86_400_000;

/** Invented rates near those of the day they were written; the register marks them as of the demo wherever one is used. */
const PER_EURO = { USD: '1.0850', GBP: '0.8420', CHF: '0.9380', JPY: '162.40', TRY: '48.15', AED: '3.9850' } as const;

/** A file as the European Central Bank writes it, with the same rates on a few days of the last two years. */
export function demoRates(today: string): string {
  const days = [0, 30, 90, 180, 365, 540, 730].map((ago) => new Date(Date.parse(`${today}T00:00:00Z`) - ago * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
  return [`Date,${Object.keys(PER_EURO).join(',')},`, ...days.map((day) => `${day},${Object.values(PER_EURO).join(',')},`)].join('\n');
}
