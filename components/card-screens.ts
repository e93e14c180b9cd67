import { lazy } from './lazy';

export const CardReview = lazy(async () => (await import('./card-review')).CardReview);
export const SignatureReview = lazy(async () => (await import('./signature-review')).SignatureReview);
export const CardsPage = lazy(async () => (await import('./cards-page')).CardsPage);
