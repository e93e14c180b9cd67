/**
 * Whether 13 digits are a corporate number: the first one is 9 less the rest of the weighted sum of the others by 9
 * (Ordinance of the Ministry of Finance on corporate numbers, article 2). Invoice numbers are T and such digits.
 */
export function isCorporateNumber(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  const sum = [...digits.slice(1)].reverse().reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return Number(digits[0]) === 9 - (sum % 9);
}
