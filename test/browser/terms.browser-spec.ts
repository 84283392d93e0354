import type { Page } from 'playwright-core';
import type { ExplainedDeadline } from '../../libs/deadlines/src/contract.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('terms: computed, explained and supposed', () => {
  let office: DemoOffice;
  let prosecutor: SignedIn;
  let english: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    prosecutor = await office.signIn('prosecutor');
    english = await office.signIn('asset-officer');
    await inEnglish(english.page);
    await english.page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  }, 180_000);

  afterAll(() => office?.close());

  const clean = async ({ page, complaints }: SignedIn): Promise<void> => {
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  };

  const typeDate = async (page: Page, day: string, month: string, year: string): Promise<void> => {
    const segments = page.locator('.date-segments').first().getByRole('spinbutton');
    for (const [place, typed] of [day, month, year].entries()) {
      await segments.nth(place).focus();
      await page.keyboard.type(typed);
    }
  };

  it('the calculator says the last day with every step, and its address gives the same answer again', async () => {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/termijn-berekenen`);
    await page.getByLabel('Lengte').fill('14');
    await typeDate(page, '30', '04', '2026');
    await page.getByRole('button', { name: 'Bereken' }).click();

    const answer = page.getByRole('region', { name: 'De laatste dag' });
    await answer.getByText('maandag 18 mei 2026', { exact: true }).waitFor();
    expect(await answer.innerText()).toContain('donderdag 14 mei 2026 is Hemelvaartsdag.');
    await clean(prosecutor);

    await page.goto(page.url());
    await answer.getByText('maandag 18 mei 2026', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('begin')).toContain('2026-04-30');
  });

  it('the calculator explains each computation, asks for a time where hours are counted, and puts a refusal on its field', async () => {
    const { page } = prosecutor;
    await page.goto(`${office.app.url}/termijn-berekenen`);
    await page.getByLabel('Rekenwijze').selectOption('EU-H');
    await page.getByText('Het uur van de gebeurtenis telt niet mee').waitFor();
    await page.getByLabel('Tijd', { exact: true }).waitFor();
    await page.getByLabel('Rekenwijze').selectOption('D');
    await page.getByLabel('Lengte').fill('0');
    await typeDate(page, '30', '04', '2026');
    await page.getByRole('button', { name: 'Bereken' }).click();

    await page.getByText('De lengte (n) is ten minste 1.').first().waitFor();
    expect(prosecutor.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await clean(prosecutor);
  });

  it('the calculator speaks English, and prints the answer alone', async () => {
    const { page } = english;
    await page.goto(`${office.app.url}/termijn-berekenen?code=ASAP&n=5&eenheid=working-days&begin=2026-05-29&kalender=IT`);
    await page.getByText(/Monday 8 June 2026/).first().waitFor();
    await page.getByText('The public holidays of Italy come from a table').waitFor();
    await clean(english);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText(/Monday 8 June 2026/).first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each(['nl', 'en'] as const)('the reasons of a date say the calendar, the proof or that there is none, and what would move it (%s)', async (language) => {
    const person = language === 'nl' ? prosecutor : english;
    const { page } = person;
    await page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await page.getByText(language === 'nl' ? 'Waarom deze datum?' : 'Why this date?').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(language === 'nl' ? 'Wat de datum zou veranderen' : 'What would change the date').waitFor();
    const said = await drawer.innerText();

    for (const words of language === 'nl' ? ['Bewijs', 'Kalender', 'Kracht', 'Een correctie van de gebeurtenis'] : ['Proof', 'Calendar', 'Force', 'A correction of the event']) expect(said).toContain(words);
    await clean(person);
  });

  it('what if: from the reasons of a date to the plan with another one, and nothing is stored', async () => {
    const { page } = prosecutor;
    const facts = (): Promise<unknown> => office.database.query('SELECT (SELECT count(*) FROM event) AS events, (SELECT sum(version) FROM deadline) AS deadlines');
    const before = await facts();
    await page.goto(`${office.app.url}/dossiers/${caseId}/termijnen`);
    await page.getByText('Waarom deze datum?').first().click();
    await page.getByRole('dialog').getByText('Wat als het een andere datum was?').click();
    await page.getByRole('heading', { name: 'Nu en dan' }).waitFor();
    await typeDate(page, '02', '01', '2026');
    await page.getByRole('button', { name: 'Vergelijk' }).click();

    const result = page.getByRole('table', { name: 'Nu en dan' });
    await result.getByText('Verschuift').first().waitFor();
    expect(await result.innerText()).toMatch(/2 januari/);
    await clean(prosecutor);
    expect(await facts()).toEqual(before);
  });

  it('what if: a verdict that may come shows the terms that would follow, in English too', async () => {
    const { page } = english;
    await page.goto(`${office.app.url}/dossiers/${caseId}/wat-als`);
    await page.getByRole('button', { name: 'Something that may happen' }).click();
    await page.getByRole('combobox', { name: 'Event' }).fill('verdict');
    await page.getByRole('option', { name: /verdict given|Judgment|Verdict/i }).first().click();
    await page.getByLabel('About').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Compare' }).click();

    await page.getByRole('table', { name: 'Now and then' }).getByText('New', { exact: true }).first().waitFor();
    await clean(english);
  });

  /** What the API says of each deadline that a page prints, for the words that must stand there. */
  const reasonsOf = async ({ page }: SignedIn, path: string): Promise<readonly ExplainedDeadline[]> => {
    const answer = await page.evaluate(async (address) => (await fetch(address)).json() as Promise<unknown>, `/api/v1${path}`);
    return Array.isArray(answer) ? (answer as ExplainedDeadline[]) : (answer as { readonly rows: readonly ExplainedDeadline[] }).rows;
  };

  /** Every word of the reasons of a deadline: its steps, law, rule and version, event, proof, calendar, end and movers. */
  const wordsOf = ({ explanation: { inShort, steps, sourceTitle, rule, ruleVersion, trigger, calendarTitle, movers, warnings }, onExpiry, bindsTitle, title }: ExplainedDeadline, language: 'nl' | 'en'): readonly string[] => [
    ...[title, inShort, ...steps.map(({ text }) => text), sourceTitle, trigger.title, calendarTitle, onExpiry, bindsTitle, ...warnings, ...movers.map(({ text }) => text)].flatMap((titles) => (titles ? [titles[language]] : [])),
    `${rule}, ${language === 'nl' ? 'versie' : 'version'} ${ruleVersion}`,
    ...(trigger.documentId === null ? [language === 'nl' ? 'Geen document: niet bewezen' : 'No document: not proven'] : []),
  ];

  const onPaper = async (page: Page, look: () => Promise<void>): Promise<void> => {
    await page.emulateMedia({ media: 'print' });
    await look();
    await page.emulateMedia({ media: 'screen' });
  };

  it.each(['nl', 'en'] as const)('all reasons of a case print on paper, every step of every date, without the frame around them (%s)', async (language) => {
    const person = language === 'nl' ? prosecutor : english;
    const { page } = person;
    await page.goto(`${office.app.url}/dossiers/${caseId}/termijnen/redenen`);
    await page.getByRole('heading', { name: language === 'nl' ? 'Termijnen met hun redenen' : 'Deadlines with their reasons' }).waitFor();
    await clean(person);
    const reasons = await reasonsOf(person, `/cases/${caseId}/deadline-reasons`);
    const [count] = await office.database.query<{ count: string }>('SELECT count(*) FROM deadline WHERE case_id = $1', [caseId]);

    expect(reasons).toHaveLength(Number(count?.count));
    await onPaper(page, async () => {
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      const printed = await page.getByRole('article').allInnerTexts();
      expect(printed).toHaveLength(reasons.length);
      expect(reasons.flatMap((reason, at) => wordsOf(reason, language).filter((words) => !printed[at]?.includes(words)))).toEqual([]);
    });
  });

  it.each(['nl', 'en'] as const)('the printed list of deadlines says of each why its date is what it is, step by step (%s)', async (language) => {
    const person = language === 'nl' ? prosecutor : english;
    const { page } = person;
    await page.goto(`${office.app.url}/termijnen/lijst?case=${caseId}`);
    await page.locator('tr.print-why').first().waitFor();
    await clean(person);
    const reasons = await reasonsOf(person, `/deadlines/reasons?scope=all&state=open&caseId=${caseId}&limit=200`);
    const looked = async (): Promise<void> => {
      const [rows, whys] = [await page.locator('tbody tr:not(.print-why)').allInnerTexts(), await page.locator('tr.print-why').allInnerTexts()];
      expect([rows.length, whys.length]).toEqual([reasons.length, reasons.length]);
      expect(reasons.flatMap((reason, at) => wordsOf(reason, language).filter((words) => !`${rows[at]} ${whys[at]}`.includes(words)))).toEqual([]);
    };

    expect(reasons.filter(({ explanation }) => explanation.steps.length > 1).length).toBeGreaterThan(3);
    await looked();
    await onPaper(page, async () => {
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('.filters').isVisible()).toBe(false);
      await looked();
    });
  });
});
