import { randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';
import type { Page } from 'playwright-core';
import { WebhookReceiver, signedBy } from '../../libs/notifications/test/support/webhook-receiver.js';
import { openQueueConnection } from '#platform';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('the channels by which people and systems are told', () => {
  let office: DemoOffice;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    office = await openDemoOffice({ ZEGEL_WEBHOOK_HOSTS: `127.0.0.1:${receiver.port}` });
  }, 240_000);

  afterAll(async () => {
    await office?.close();
    await receiver?.stop();
  });

  it('a person chooses how to be told, and finds the choice back', async () => {
    const { page, complaints } = await office.signIn('prosecutor');
    await page.goto(`${office.app.url}/instellingen`);
    const mail = page.getByRole('combobox', { name: 'E-mail bij Stand van een voorwerp' });
    await mail.selectOption('off');
    await page.getByRole('checkbox', { name: 'Stille uren' }).check();
    await page.getByRole('textbox', { name: 'Van' }).fill('2130');
    await page.getByRole('combobox', { name: 'Dagoverzicht om' }).selectOption('9');
    const kept = page.waitForResponse((response) => response.url().endsWith('/me/notification-preferences') && response.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    expect((await kept).status()).toBe(200);

    await page.reload();

    await mail.waitFor();
    expect([await mail.inputValue(), await page.getByRole('textbox', { name: 'Van' }).inputValue()]).toEqual(['off', '21:30']);
    expect(await page.getByText('Altijd', { exact: true }).count()).toBe(1);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a calendar address is made, works, is shown once, and is withdrawn', async () => {
    const { page } = await office.signIn('prosecutor');
    await page.goto(`${office.app.url}/instellingen`);
    await page.getByRole('radio', { name: 'Alle van mijn dossiers' }).check();
    await page.getByRole('button', { name: 'Adres maken' }).click();
    const address = await page.getByRole('textbox', { name: 'Geheim adres van je agenda' }).inputValue();
    const path = new URL(address).pathname;

    const fetched = await fetch(office.app.url + path);
    expect([fetched.status, (await fetched.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Adres intrekken' }).click();
    await page.getByRole('button', { name: 'Adres maken', exact: true }).waitFor(); // while there is one, it says "Nieuw adres maken"

    expect(await page.getByText(path).count()).toBe(0);
    expect((await fetch(office.app.url + path)).status).toBe(404);
  });

  it('a team lead sees who was told, and tries again what was given up', async () => {
    const { page, complaints } = await office.signIn('team-lead');
    await untilThere(() => office.database.query(`SELECT 1 FROM delivery d JOIN case_file c ON c.id = d.case_id WHERE d.channel = 'e-mail' AND d.state = 'sent' LIMIT 1`));
    await office.database.query(
      `UPDATE delivery SET state = 'failed', attempts = 10, last_error = '550' WHERE id = (SELECT d.id FROM delivery d JOIN case_file c ON c.id = d.case_id WHERE d.channel = 'e-mail' AND d.state = 'sent' AND c.classification = 'normal' ORDER BY d.sequence DESC LIMIT 1)`,
    );
    await page.goto(`${office.app.url}/bezorging?state=failed`);
    await page.getByText('Na 10 pogingen: 550').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Opnieuw' }).click();
    await page.getByText('Geen bezorgingen met deze filters').waitFor();

    await page.goto(`${office.app.url}/bezorging`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('an operator sees deliveries without their case', async () => {
    const { page } = await office.signIn('system-administrator');
    await page.goto(`${office.app.url}/bezorging`);
    await page.getByRole('row').nth(1).waitFor();

    expect(await page.getByRole('columnheader', { name: 'Dossier' }).count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/Z2026-|Zilvermeeuw/);
  });

  it('the log of deliveries is read in English and narrowed with the keyboard alone', async () => {
    const { page, complaints } = await office.signIn('team-lead');
    await inEnglish(page);
    await page.goto(`${office.app.url}/bezorging`);
    await page.getByRole('heading', { level: 1, name: /^Delivery/ }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    const channel = page.getByLabel('Channel', { exact: true });
    while (!(await channel.evaluate((element) => element.matches(':focus-visible')))) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/channel=in-app/);
    await page.waitForFunction(() => [...document.querySelectorAll('tbody td')].every((cell) => cell.textContent !== 'E-mail'));

    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('an operator sets up a webhook, tests it and sends a message again', async () => {
    const { page, complaints } = await office.signIn('system-administrator');
    await page.goto(`${office.app.url}/webhooks`);
    await page.getByRole('button', { name: 'Webhook maken' }).click();
    await page.getByRole('textbox', { name: 'Naam van het systeem' }).fill('Broker');
    await page.getByRole('textbox', { name: 'Adres' }).fill('http://10.0.0.1/');
    await page.getByRole('checkbox', { name: 'Voorwerpen' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Webhook maken' }).click();
    await page.getByText('Het adres moet met https:// beginnen.').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Adres' }).fill(`${receiver.url}/${randomUUID()}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Webhook maken' }).click();
    const secret = await page.getByRole('textbox', { name: 'Geheim van de webhook' }).inputValue();
    await page.getByRole('button', { name: 'Ik heb het bewaard' }).click();

    await page.getByRole('button', { name: 'Proefbericht Broker' }).click();
    await untilThere(async () => receiver.received);
    await shownAs(page, 'Aangekomen');
    await page.getByRole('button', { name: 'Opnieuw versturen webhook.test' }).click();
    await untilThere(async () => receiver.received.slice(1));

    expect(receiver.received.every((message) => signedBy(message, secret))).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
  });

  it('an operator sees work that was given up, and puts it back', async () => {
    const queue = openQueueConnection({ ZEGEL_QUEUE_URL: 'postgres:', ZEGEL_DATABASE_URL: office.database.appUrl });
    const deadlines = new Queue('deadlines', { connection: queue.forAdding });
    const job = await deadlines.add('deadlines.of-an-older-version.v0', { messageIds: ['1', '2'] });
    await untilThere(async () => ((await job.isFailed()) ? [job] : []));
    const { page, complaints } = await office.signIn('system-administrator');
    await page.goto(`${office.app.url}/mislukt`);
    await page.getByText('deadlines.of-an-older-version.v0').waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/na 1 poging · 2 berichten\s+UnrecoverableError/);
    expect(await accessibilityViolations(page)).toEqual([]);

    const asked = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/failed-jobs/'));
    await page.getByRole('button', { name: /^deadlines.of-an-older-version.v0 van .* opnieuw$/ }).click();

    expect((await asked).status()).toBe(200);
    await untilThere(async () => ((await job.isFailed()) ? [job] : [])); // no newer worker knows it either
    await job.remove();
    await deadlines.close();
    await queue.close();
    await page.getByRole('button', { name: 'Kijk opnieuw' }).click();
    await page.getByText('Er is niets mislukt').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Asks the page for news until it shows it. */
async function shownAs(page: Page, state: string): Promise<void> {
  await untilThere(async () => {
    await page.getByRole('button', { name: 'Verversen' }).click();
    return (await page.getByRole('cell', { name: state, exact: true }).count()) > 0 ? [state] : [];
  });
}

/** Waits until something is there. */
async function untilThere(look: () => Promise<readonly unknown[]>): Promise<void> {
  const patience = Date.now() + 60_000;
  while ((await look()).length === 0) {
    if (Date.now() > patience) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
