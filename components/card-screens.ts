import { lazy } from './lazy';

export const CardReview = lazy(async () => (await import('./card-review')).CardReview);
export const CardsPage = lazy(async () => (await import('./cards-page')).CardsPage);
