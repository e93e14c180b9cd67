import type { ListedDeal } from '@/lib/actions/list-deals';
import { formatMoney } from './dates';

/** What deals come to, each currency by itself: sums of yen and dollars are no sum. */
export function sumsOf(deals: readonly ListedDeal[]): string {
  const sums = new Map<string, number>();
  for (const { deal } of deals) if (deal.amount !== undefined) sums.set(deal.currency, (sums.get(deal.currency) ?? 0) + deal.amount);
  return [...sums].map(([currency, sum]) => formatMoney(sum, currency)).join(' + ');
}
