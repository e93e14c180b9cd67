import { Activity } from '@/lib/domain/activity';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Deal } from '@/lib/domain/deal';
import { Employment } from '@/lib/domain/employment';
import { newId } from '@/lib/domain/id';
import { Inquiry } from '@/lib/domain/inquiry';
import { Purchase } from '@/lib/domain/purchase';

/** One customer at a company with something of every kind, all invented. */
export function someRecords() {
  const now = new Date().toISOString();
  const day = now.slice(0, 10);
  const times = { createdAt: now, updatedAt: now };
  const [contactId, companyId] = [newId(), newId()];
  const of = { contactIds: [contactId], companyId, ...times };
  return {
    contactId,
    records: {
      contacts: [
        Contact.parse({
          ...{ id: contactId, formattedName: '山田 太郎', phoneticFamilyName: 'やまだ', rank: 'vip', lifecycleStage: 'customer' },
          ...{ birthday: '1980-04-01', interests: ['登山'], emails: [{ value: 'taro@aozora-bungu.example' }], tags: ['展示会'], ...times },
        }),
      ],
      companies: [
        Company.parse({
          ...{ id: companyId, name: '株式会社あおぞら文具', phoneticName: 'あおぞらぶんぐ', registrationNumber: '9000012123453' },
          ...{ founded: '1985-04', employees: 120, business: '文具の卸売', ...times },
        }),
      ],
      employments: [Employment.parse({ contactId, companyId, title: '部長', since: '2020-04-01', ...times })],
      inquiries: [
        Inquiry.parse({ kind: 'complaint', subject: '届いたノートに傷', receivedAt: now, content: '表紙に傷がある。', ...of }),
        Inquiry.parse({ kind: 'complaint', status: 'answered', subject: '宛名が違う', receivedAt: now, cause: '旧社名', ...of }),
      ],
      deals: [
        Deal.parse({
          subject: '来年度の手帳',
          stage: 'proposed',
          openedAt: day,
          amount: 5,
          nextAction: '見積もり',
          nextActionAt: day,
          ...of,
        }),
      ],
      purchases: [Purchase.parse({ product: '保守契約', amount: 240_000, contractedAt: day, expiresAt: day, ...of })],
      activities: [Activity.parse({ kind: 'call', at: now, body: '納期の確認', ...of })],
    },
  };
}
