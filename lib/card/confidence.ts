import type { Confidence } from '../domain/card';
import type { Candidate } from './card-rule';

/** Characters whose variants are common in names and which the models know in one form only: 髙 is read as 高. */
const hasVariants = /[高崎辺浜斎斉島沢桜広恵徳吉富冨真曽渡桑柳]/u;

/** How far to trust a field: by how well its lines were read, whether two models agree, and what kind of field it is. */
export function confidenceOf(candidate: Candidate): Confidence {
  const read = Math.min(...candidate.claims.map(({ line }) => line.confidence));
  const sure = candidate.score * read;
  switch (candidate.field) {
    case 'email':
    case 'url':
    case 'phone':
    case 'mobile':
    case 'fax':
    case 'postalCode':
      return agrees(candidate) && sure > 0.72 ? 'high' : sure > 0.6 ? 'mid' : 'low';
    case 'name':
      return sure > 0.82 && !hasVariants.test(candidate.value) ? 'high' : sure > 0.6 ? 'mid' : 'low';
    default:
      return sure > 0.8 ? 'high' : sure > 0.6 ? 'mid' : 'low';
  }
}

/** Whether both models read the same letters there. */
function agrees({ value, claims }: Candidate): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
  return claims.every(({ line }) => [line.text, ...line.alternatives].filter((text) => plain(text).includes(plain(value))).length > 1);
}
