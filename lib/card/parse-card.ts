import { type CardField, type ReadField, repeatableFields } from '../domain/card';
import type { Box, OcrPage } from '../domain/ocr-page';
import { cardLines } from './card-lines';
import type { Candidate, CardRule, Claim } from './card-rule';
import { checkDomains } from './checks/check-domains';
import { checkKana } from './checks/check-kana';
import { checkName } from './checks/check-name';
import { checkPostal } from './checks/check-postal';
import { confidenceOf } from './confidence';
import type { Knowledge } from './knowledge/knowledge';
import { latinNames } from './latin-names';
import { chooseOffice } from './offices';
import { accountRule } from './rules/account';
import { addressRule } from './rules/address';
import { codeRule } from './rules/code';
import { companyRule } from './rules/company';
import { emailRule } from './rules/email';
import { nameRule } from './rules/name';
import { nameKanaRule } from './rules/name-kana';
import { phoneRule } from './rules/phone';
import { postRule } from './rules/post';
import { postalCodeRule } from './rules/postal-code';
import { qualificationRule } from './rules/qualification';
import { registrationNumberRule } from './rules/registration-number';
import { urlRule } from './rules/url';
import { withCodes } from './with-codes';

const rules: readonly CardRule[] = [
  emailRule,
  urlRule,
  accountRule,
  registrationNumberRule,
  phoneRule,
  postalCodeRule,
  addressRule,
  companyRule,
  postRule,
  qualificationRule,
  nameRule,
  nameKanaRule,
];

/**
 * Reads the fields of a business card: every rule guesses, the best guesses that do not clash win, and what is known of
 * the world puts right what can only have been misread. Without that knowledge the fields are what the letters say.
 * `least` is the least probable letter of a field that is called sure.
 */
export function parseCard(page: OcrPage, knowledge?: Knowledge, least?: number): ReadField[] {
  const lines = cardLines(page);
  const chosen = chooseCandidates(
    chooseOffice(
      rules.flatMap((rule) => rule(lines)),
      lines,
    ),
  );
  const checked = knowledge ? check(chosen, latinNames(page), knowledge) : chosen;
  const printed = checked.map((candidate) => ({
    field: candidate.field,
    value: candidate.value,
    ...(candidate.note ? { note: candidate.note } : {}),
    confidence: confidenceOf(candidate, least),
    box: boxAround(candidate.claims),
  }));
  return withCodes(printed, codeRule(page.codes ?? []));
}

/** What was chosen, held against what is known of the world and against itself. */
function check(chosen: readonly Candidate[], latin: readonly string[], { postal, names }: Knowledge): Candidate[] {
  return checkName(checkKana(checkDomains(checkPostal(chosen, postal)), names), latin, names);
}

/** Keeps the best candidates that do not clash: no place on the card says two things, and most fields are there once. */
export function chooseCandidates(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    if (!chosen.some((other) => clashes(candidate, other))) chosen.push(candidate);
  }
  return chosen;
}

function clashes(one: Candidate, other: Candidate): boolean {
  if (one.field === other.field && (!repeatableFields.has(one.field) || one.value === other.value)) return true;
  // `TEL/FAX 03-…`: one number that is two things.
  if (isNumber(one.field) && isNumber(other.field) && one.value === other.value && one.field !== other.field) return false;
  // An English address has the postal code among its words.
  if (isCodeOf(one, other) || isCodeOf(other, one)) return false;
  return one.claims.some((claim) =>
    other.claims.some((taken) => claim.line === taken.line && claim.from < taken.to && taken.from < claim.to),
  );
}

const isCodeOf = (code: Candidate, address: Candidate): boolean =>
  code.field === 'postalCode' && address.field === 'address' && address.value.includes(code.value);

const isNumber = (field: CardField): boolean => field === 'phone' || field === 'fax';

/** The box around the words that a candidate was read from. */
function boxAround(claims: readonly Claim[]): Box {
  const boxes = claims.map(partOf);
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** The part of a line between two letters, supposing them equally wide: near enough to point at. */
function partOf({ line, from, to }: Claim): Box {
  const { box, text, isVertical } = line;
  const [start, share] = [from / text.length, (Math.min(to, text.length) - from) / text.length];
  return isVertical
    ? { ...box, top: box.top + box.height * start, height: box.height * share }
    : { ...box, left: box.left + box.width * start, width: box.width * share };
}
