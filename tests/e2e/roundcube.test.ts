import { env } from 'node:process';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findObstacle, type Skin, startRoundcube } from '../support/roundcube/server';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses } from './support/panel';
import { type Seed, seedContacts } from './support/seed';

const obstacle = await findObstacle();
if (obstacle && env.CI && env.CI !== 'false') throw new Error(obstacle);
if (obstacle) console.warn(`\nSKIPPED: the tests against a real Roundcube. ${obstacle}\n`);

// Besides the true senders, everybody whom a careless reader could take for one.
const customers: Seed[] = [
  ['山田 太郎', 'taro.yamada@kaisha.example'],
  ['John Smith', 'john.smith@acme.example'],
  ['佐藤 花子', 'hanako.sato@fudosan.example'],
  ['鈴木 一郎', 'ichiro.suzuki@members.example'],
  ['María García', 'maria.garcia@tienda.example'],
  ['例え株式会社', 'info@例え.example'],
  ['Jane Roe', 'jane.roe@acme.example'],
  ['Orders', 'orders@tienda.example'],
  ['Secretary', 'secretary@fudosan.example'],
  ['サポート窓口', 'support@ourshop.example'],
  ...['mailto', 'label', 'from', 'gmail', 'roundcube', 'quote'].map((kind): Seed => [`Decoy ${kind}`, `decoy-${kind}@evil.example`]),
];

interface Mail {
  file: string;
  folder: 'INBOX' | 'Sent';
  uid: number;
  state: 'contact' | 'unknown';
  address: string;
}

const inbox = (uid: number, file: string, state: Mail['state'], address: string): Mail => ({ file, folder: 'INBOX', uid, state, address });
const sent = (uid: number, file: string, address: string): Mail => ({ file, folder: 'Sent', uid, state: 'contact', address });

/** Every mail of `tests/support/mailbox`, with the person that must be shown. */
const allMails: Mail[] = [
  inbox(1, '01-thread-first', 'contact', 'taro.yamada@kaisha.example'),
  inbox(2, '03-thread-answer', 'contact', 'taro.yamada@kaisha.example'),
  inbox(3, '04-comma-name-cc', 'contact', 'john.smith@acme.example'),
  inbox(4, '05-html-decoys', 'contact', 'hanako.sato@fudosan.example'),
  inbox(5, '06-list-reply-to', 'contact', 'ichiro.suzuki@members.example'),
  inbox(6, '07-list-munged-from', 'contact', 'ichiro.suzuki@members.example'),
  inbox(7, '08-spoof-name-is-address', 'unknown', 'attacker@evil.example'),
  inbox(8, '09-spoof-name-with-brackets', 'unknown', 'phish@evil.example'),
  inbox(9, '10-bare-address', 'unknown', 'noreply@service.example'),
  inbox(10, '11-plus-mixed-case', 'contact', 'maria.garcia+orders@tienda.example'),
  inbox(11, '12-on-behalf-of', 'contact', 'hanako.sato@fudosan.example'),
  inbox(12, '13-idn-domain', 'contact', 'info@xn--r8jz45g.example'),
  inbox(13, '15-signature', 'unknown', 'kenichi.sato@aozora-sys.example'),
  sent(1, '02-thread-own-reply', 'taro.yamada@kaisha.example'),
  sent(2, '14-own-new-mail', 'hanako.sato@fudosan.example'),
];

/** larry's preview leaves Reply-To out, so a list's author stands nowhere on the page: the sender is shown as it is stated. */
const inPreview = (skin: Skin): Mail[] =>
  allMails.map((mail) => (skin === 'larry' && mail.uid === 6 ? { ...mail, state: 'unknown', address: 'users@list.example' } : mail));

describe.skipIf(obstacle).each<Skin>(['elastic', 'larry'])('a real Roundcube, %s', (skin) => {
  let roundcube: Awaited<ReturnType<typeof startRoundcube>>;
  let extension: Extension;
  let page: Page;
  let panel: Page;
  const shown = ({ state, address }: Mail) => ({ state, address, via: 'roundcube' });

  beforeAll(async () => {
    roundcube = await startRoundcube(skin);
    extension = await launchExtension();
    await seedContacts(extension, customers);
    page = await extension.context.newPage();
    await page.goto(roundcube.url);
    panel = await extension.openPanel(page);
    await expectPanel(panel, { state: 'none' }, 'the login page');
    await page.fill('#rcmloginuser', roundcube.user);
    await page.fill('#rcmloginpwd', roundcube.password);
    await page.press('#rcmloginpwd', 'Enter');
    await page.waitForSelector('#messagelist tr.message');
  });

  afterAll(async () => {
    await extension?.close();
    await roundcube?.stop();
  });

  const openList = async (folder: string) => {
    await page.goto(`${roundcube.url}?_task=mail&_mbox=${folder}`);
    await page.waitForSelector('#messagelist tr.message');
  };
  /** The rows stand newest first, as the numbers of the mails do. */
  const row = ({ folder, uid }: Mail) => {
    const count = allMails.filter((mail) => mail.folder === folder).length;
    return page.locator('#messagelist tr.message').nth(count - uid);
  };

  test('the list alone shows nobody', async () => {
    await openList('INBOX');
    await expectPanel(panel, { state: 'none' });
  });

  /** Clicks the row and waits until the preview is there and the panel has had the time to follow. */
  const openPreview = async (mail: Mail) => {
    await row(mail).click();
    await page.frameLocator('#messagecontframe').locator(`[href*="_uid=${mail.uid}&"]`).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await expectPanel(panel, shown(mail), mail.file);
  };

  test.each(inPreview(skin))('$file in the preview: $address', async (mail) => {
    await openList(mail.folder);
    await expectPanel(panel, { state: 'none' });
    const addresses = await recordAddresses(panel);
    await openPreview(mail);
    expect(await addresses()).toEqual([mail.address]);
  });

  test.each(allMails)('$file on a page of its own: $address', async (mail) => {
    await page.goto(`${roundcube.url}?_task=mail&_action=show&_uid=${mail.uid}&_mbox=${mail.folder}`);
    await expectPanel(panel, shown(mail));
  });

  test.each(['in the preview', 'on a page of its own'])('a signature is read when asked, %s', async (place) => {
    const mail = allMails.find(({ file }) => file === '15-signature');
    if (!mail) throw new Error('There is no mail.');
    if (place === 'in the preview') {
      await openList('INBOX');
      await openPreview(mail);
    } else await page.goto(`${roundcube.url}?_task=mail&_action=show&_uid=${mail.uid}&_mbox=INBOX`);
    await expectPanel(panel, shown(mail));
    await panel.locator('[data-action=add-from-mail]').click();
    const form = panel.locator('[data-signature]');
    await form.waitFor();
    const values = await form
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).filter(Boolean));
    expect(values).toEqual([
      ...['佐藤 健一', '株式会社青空システムズ', 'デジタル推進部', '課長', '03-0000-7572'],
      'kenichi.sato@aozora-sys.example',
    ]);
    await panel.keyboard.press('Escape');
    await expectPanel(panel, shown(mail));
  });

  test('one preview after the other, and nothing stale in between', async () => {
    const letters = inPreview(skin).filter(({ folder }) => folder === 'INBOX');
    await openList('INBOX');
    const addresses = await recordAddresses(panel);
    for (const mail of letters) await openPreview(mail);
    const expected = letters.map(({ address }) => address).filter((address, index, all) => address !== all[index - 1]);
    expect(await addresses()).toEqual(expected);
  });

  test('a mail that was logged in the preview is logged on a page of its own, and its text goes along when asked for', async () => {
    const [mail] = allMails;
    if (!mail) throw new Error('There is no mail.');
    await openList('INBOX');
    await openPreview(mail);
    await panel.keyboard.press('l');
    await panel.locator('[data-logged=true]').waitFor();
    await page.goto(`${roundcube.url}?_task=mail&_action=show&_uid=${mail.uid}&_mbox=INBOX`);
    await expectPanel(panel, shown(mail));
    await panel.locator('[data-logged=true]').waitFor();
    const entry = panel.locator('[data-kind=email]');
    expect(await entry.count()).toBe(1);
    const before = (await entry.innerText()).length;
    await panel.keyboard.press('b');
    await expect.poll(async () => (await entry.innerText()).length).toBeGreaterThan(before + 20);
    await panel.keyboard.press('Control+z');
    await expect.poll(async () => (await entry.innerText()).length).toBe(before);
  });

  test('back in the list, and in another folder, nobody is left', async () => {
    const [mail] = allMails;
    if (!mail) throw new Error('There is no mail.');
    await openList('INBOX');
    await openPreview(mail);
    await page.locator('#mailboxlist a[rel="Sent"]').click();
    await expectPanel(panel, { state: 'none' }, 'another folder');

    await page.goto(`${roundcube.url}?_task=mail&_action=show&_uid=${mail.uid}&_mbox=INBOX`);
    await expectPanel(panel, shown(mail));
    await page.goBack();
    await expectPanel(panel, { state: 'none' }, 'back to the list');

    await page.goForward();
    await expectPanel(panel, shown(mail), 'forward again');
    await page.goto('about:blank');
    await expectPanel(panel, { state: 'elsewhere' });
  });

  // The last one: from here on the folders are not what they were.
  test('a mail that was moved to another folder is not logged again', async () => {
    const mail = allMails.find(({ file }) => file === '04-comma-name-cc');
    if (!mail) throw new Error('There is no mail.');
    await page.goto(`${roundcube.url}?_task=mail&_action=show&_uid=${mail.uid}&_mbox=INBOX`);
    await expectPanel(panel, shown(mail));
    await panel.keyboard.press('l');
    await panel.locator('[data-logged=true]').waitFor();

    await page.evaluate(() =>
      (window as unknown as { rcmail: { command(name: string, folder: string): void } }).rcmail.command('move', 'Sent'),
    );
    await page.waitForURL((url) => url.searchParams.get('_uid') !== String(mail.uid)); // It goes on to the next one.
    await openList('Sent');
    await page.locator('#messagelist tr.message', { hasText: 'Quote request #4711' }).click();
    await expectPanel(panel, shown(mail), 'in its new folder');

    const question = panel.locator('[data-moved-question]');
    await question.waitFor();
    await panel.keyboard.press('l');
    await expect
      .poll(() =>
        question
          .locator('button')
          .first()
          .evaluate((button) => button === document.activeElement),
      )
      .toBe(true);
    expect(await panel.locator('[data-kind=email]').count()).toBe(1);
    await panel.keyboard.press('Enter');
    await panel.locator('[data-logged=true]').waitFor();
    expect(await question.count()).toBe(0);
    expect(await panel.locator('[data-kind=email]').count()).toBe(1);
  });
});
