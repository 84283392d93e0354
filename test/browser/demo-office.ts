import { cpSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startApp, type AppOptions, type AppProcess } from '../support/app-process.js';
import { launchBrowser } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { demoTemplate, type Account } from './demo-template.js';

/** The demo office at work: real services, the built web app, a browser. */
export interface DemoOffice {
  readonly app: AppProcess;
  readonly database: TestDatabase;
  readonly browser: Browser;
  readonly accounts: readonly Account[];
  /** A page of its own, signed in as someone of this role, in a language; errors on its console are collected. */
  signIn(role: string, options?: { readonly locale?: 'nl-NL' | 'en-GB'; readonly width?: number }): Promise<SignedIn>;
  close(): Promise<void>;
}

export interface SignedIn {
  readonly page: Page;
  /** What the console complained of, the expected answer to the first question who is here left out. */
  readonly complaints: string[];
  /** The same person once more, after signing out. */
  readonly signInAgain: () => Promise<void>;
}

/** Opens the demo office in a browser, with settings of its own when there are any. */
export async function openDemoOffice(env: NonNullable<AppOptions['env']> = {}): Promise<DemoOffice> {
  const template = await demoTemplate();
  const { accounts } = template;
  const database = await createTestDatabase(template.database);
  const app = await startApp({ database, web: true, env });
  cpSync(template.files, app.files, { recursive: true });
  const browser: Browser = await launchBrowser();
  return {
    app,
    database,
    browser,
    accounts,
    async signIn(role, { locale = 'nl-NL', width = 1440 } = {}) {
      const account = accounts.find((each) => each.role === role);
      if (!account) throw new Error(`The demo has no ${role}.`);
      const context = await browser.newContext({ locale, timezoneId: 'Europe/Amsterdam', viewport: { width, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      const signInAgain = async (): Promise<void> => {
        await page.goto(app.url);
        const [login, password] = [page.locator('input').nth(0), page.locator('input').nth(1)];
        await login.fill(account.login);
        await password.fill(account.password);
        await page.keyboard.press('Enter');
        await page.getByRole('navigation').first().waitFor();
        // Asked who they are just now, for as long as a test takes.
        await database.query(`UPDATE session SET authenticated_at = clock_timestamp() + interval '1 hour' WHERE user_id = (SELECT id FROM app_user WHERE login = $1)`, [account.login]);
      };
      await signInAgain();
      return { page, complaints, signInAgain };
    },
    async close() {
      await browser.close();
      await app.stop();
      await database.drop();
    },
  };
}

/** The id of a demo case, found as a person of the office finds it. */
export async function idOf(database: TestDatabase, title: string): Promise<string> {
  const [row] = await database.query<{ id: string }>('SELECT id FROM case_file WHERE title = $1', [title]);
  if (!row) throw new Error(`There is no case ${title}.`);
  return row.id;
}
