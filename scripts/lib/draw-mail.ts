import type { Page } from 'playwright';
import type { Launched } from './launch.ts';
import { openMail, openOtherMail, otherSite } from './sample-mail.ts';

/** Reaches a state of a page and draws it, at these widths and this height where the page's own is not kept. */
export type Draw = (
  name: string,
  page: Page,
  reach: () => Promise<unknown>,
  size?: { widths: readonly number[]; height?: number },
) => Promise<void>;

const widths = [360, 1280];
const mori = {
  ...{ email: 'sakura.mori@hoshikage.example', name: '森 さくら', id: '19aa0c2d7e5b4f11' },
  signature: '株式会社星影文庫\n編集部 主任 森 さくら（もり さくら）\nTEL 03-0000-4821\nsakura.mori@hoshikage.example',
};
const promoted = { ...mori, id: '19aa0c2d7e5b4f12', signature: mori.signature.replace('主任', '編集長').replace('4821', '4830') };
const hayashi = {
  ...{ email: 'k.hayashi@nagisa-koumuten.example', name: '林 健', id: '19aa0c2d7e5b4f13' },
  signature:
    '株式会社なぎさ工務店\n設計部 林 健\n〒250-0000 神奈川県小田原市架空町1-2\nTEL 0465-00-0000\nk.hayashi@nagisa-koumuten.example',
};

/** Draws what is read in mail: signatures and the candidates out of them, guesses, and what is never to be recorded. All invented. */
export async function drawMail({ context, origin, openPanel }: Launched, draw: Draw): Promise<void> {
  const first = await openMail(context, mori);
  const panel = await openPanel(first);
  panel.setDefaultTimeout(10_000);
  const shows = (state: string) => panel.locator(`[data-panel][data-state=${state}]`).waitFor();
  const drawPanel = (name: string, reach: () => Promise<unknown>) => draw(name, panel, reach);

  await drawPanel('panel-signature', async () => {
    await panel.locator('[data-action=add-from-mail]').click();
    await panel.locator('[data-signature]').waitFor();
  });
  await panel.locator('[data-action=save]').click();
  await shows('contact');
  const second = await openMail(context, promoted);
  await drawPanel('panel-signature-differs', async () => {
    await panel.locator('[data-action=compare-signature]').click();
    await panel.locator('[data-difference]').first().waitFor();
  });

  const third = await openMail(context, hayashi);
  await drawPanel('panel-never-menu', async () => {
    await shows('unknown');
    await panel.locator('[data-action=mail-menu]').click();
  });
  await panel.keyboard.press('Escape');
  await panel.locator('[data-action=add-from-mail]').click();
  await panel.locator('[data-signature] [data-action=later]').click();
  await drawPanel('panel-candidates', async () => {
    await panel.evaluate(() => {
      location.hash = '#/candidates';
    });
    await panel.locator('[data-candidate]').first().waitFor();
  });
  await panel.locator('a[href="#/"]').first().click();
  const fourth = await openMail(context, { email: 'office@kanban.example', name: '看板屋', id: '19aa0c2d7e5b4f14' });
  await drawPanel('panel-excluded', async () => {
    await panel.locator('[data-address="office@kanban.example"] [data-action=mail-menu]').click();
    await panel.locator('[popover] [data-item]').last().click();
    await shows('excluded');
  });

  const other = await openOtherMail(context, mori);
  await drawPanel('panel-guess', () => panel.locator('[data-guess]').waitFor());
  await drawPanel('panel-guess-wrong', () => panel.locator('[data-action=guess-wrong]').click());
  await panel.locator('[data-action=guess-wrong]').click();
  await panel.locator('[data-action=guess-right]').click();
  for (const mail of [first, second, third, fourth, other]) await mail.close();

  const app = context.pages()[0] ?? (await context.newPage());
  app.setDefaultTimeout(10_000);
  await app.bringToFront();
  await draw('app-candidates', app, () => app.goto(`${origin}/app.html#/candidates`), { widths });
  await draw(
    'app-settings-lists',
    app,
    async () => {
      await app.goto(`${origin}/app.html#/settings`);
      await app.evaluate((sites) => chrome.storage.local.set({ sites }), [`${otherSite}/*`]);
      await fillList(app, 'ownAddresses', 'me@sample.example');
      await fillList(app, 'neverRecord', 'jinji@sample.example\nhoumu.example');
    },
    { widths, height: 2400 },
  );
}

async function fillList(app: Page, setting: string, addresses: string): Promise<void> {
  const list = app.locator(`[data-setting=${setting}]`);
  await list.locator('textarea').fill(addresses);
  await list.locator('[type=submit]').click();
}
