import type { Page } from 'playwright';

/** Fills the form that has these fields and saves it. */
export async function fillForm(page: Page, values: Record<string, string>): Promise<void> {
  const form = page.locator('form', { has: page.locator(`[name="${Object.keys(values)[0]}"]`) });
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('[data-action=save]').click();
  await form.waitFor({ state: 'detached' });
}

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Makes a company with people, inquiries, deals and purchases, by the forms of the app; all invented. Ends on the customer's page. */
export async function makeDemoRecords(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/app.html#/companies`);
  await page.locator('[data-action=add-company]').click();
  await fillForm(page, {
    name: '株式会社あおぞら文具',
    phoneticName: 'あおぞらぶんぐ',
    registrationNumber: '9000012123453',
    aliases: 'アオゾラ\nAozora Stationery',
    domains: 'aozora-bungu.example',
    founded: '昭和60年4月',
    employees: '１２０',
    business: '文具の卸売',
    products: 'ノート、万年筆',
  });
  await page.locator('[data-action=add-person]').click();
  await fillForm(page, {
    name: '山田 太郎',
    nameKana: 'やまだ たろう',
    title: '部長',
    email: 'taro@aozora-bungu.example',
    phone: '03-0123-4567',
  });
  await page.locator('[data-action=add-person]').click();
  await fillForm(page, { name: '佐藤 花子', nameKana: 'さとう はなこ', title: '主任', email: 'hanako@aozora-bungu.example' });
  await page.keyboard.press('p');
  await fillForm(page, { product: '保守契約（年間）', amount: '240,000', contractedAt: day(-340), expiresAt: day(25) });

  await page.locator('article a', { hasText: '山田 太郎' }).click();
  await page.locator('h1', { hasText: '山田 太郎' }).waitFor();
  await page.keyboard.press('e');
  await page.locator('form summary').click();
  await fillForm(page, {
    lifecycleStage: 'customer',
    rank: 'vip',
    birthday: '昭和55年4月1日',
    contactHours: '平日 10–12時',
    interests: '登山',
  });
  await page.keyboard.press('i');
  await fillForm(page, {
    subject: '届いたノートに傷',
    kind: 'complaint',
    content: '30冊のうち4冊の表紙に傷がある。',
    receivedAt: `${day(-3)}T10:20`,
  });
  await page.keyboard.press('i');
  await fillForm(page, {
    subject: '請求書の宛名が違う',
    kind: 'complaint',
    status: 'answered',
    receivedAt: `${day(-200)}T09:00`,
    response: '再発行した',
    cause: '旧社名で登録していた',
  });
  await page.keyboard.press('d');
  await fillForm(page, {
    subject: '来年度の手帳 500冊',
    stage: 'proposed',
    amount: '1,250,000',
    cost: '800000',
    nextAction: '見積もりを送り直す',
    nextActionAt: day(0),
  });
  await page.keyboard.press('d');
  await fillForm(page, { subject: '万年筆の名入れ', stage: 'won', amount: '90000', openedAt: day(-90) });
  await page.keyboard.press('c');
  await page.locator('form textarea').fill('納期の確認。11月末で問題ないとのこと。');
  await page.keyboard.press('Control+Enter');
  await page.locator('form').waitFor({ state: 'detached' });
}
