/**
 * The form in which an email address is indexed and compared: NFKC, lower case, the domain in its ASCII form
 * (`info@例え.example` and `info@xn--r8jz45g.example` are one). Undefined where the text is no address.
 */
export function normalizeEmail(address: string): string | undefined {
  // Most are in that form already: to parse a domain takes longer than all else that is done with an address.
  if (address.length < 255 && plain.test(address)) return address;
  const text = address.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = normalizeDomain(text.slice(at + 1));
  if (at < 1 || !domain || /[\s<>,;:"()[\]\\@]/.test(local)) return undefined;
  return `${local}@${domain}`;
}

const plain = /^[a-z\d._-]+@(?:[a-z\d]+[.-])*[a-z\d]+\.[a-z]{2,}$/;

/** The domain of an address as it is indexed, or undefined. */
export function emailDomain(address: string): string | undefined {
  const normalized = normalizeEmail(address);
  return normalized?.slice(normalized.lastIndexOf('@') + 1);
}

/** Every key an address is found by: itself and, for `name+tag@…`, the address without its tag. */
export function emailKeys(address: string): string[] {
  const normalized = normalizeEmail(address);
  if (!normalized) return [];
  const [, name, domain] = /^([^+]+)\+[^@]*(@.+)$/.exec(normalized) ?? [];
  return name && domain ? [normalized, `${name}${domain}`] : [normalized];
}

/**
 * The same keys as an index holds them: the domain, `@`, the name. Those of one domain stand beside each other there, so that one
 * entry for each address finds its owner and all people of the domain.
 */
export const emailIndexKeys = (address: string): string[] =>
  emailKeys(address).map((key) => {
    const at = key.lastIndexOf('@');
    return `${key.slice(at + 1)}@${key.slice(0, at)}`;
  });

/** The form in which a domain is compared: lower case, ASCII. Undefined where the text is none. */
export function normalizeDomain(domain: string): string | undefined {
  if (!/^[^\s/?#@:<>]+$/.test(domain) || isRunTogether(domain)) return undefined;
  try {
    const { hostname } = new URL(`http://${domain.replace(/\.$/, '')}`);
    return hostname.includes('.') || hostname === 'localhost' ? hostname : undefined;
  } catch {
    return undefined; // Not a host name, so not an address: the caller is told by the undefined.
  }
}

/**
 * Whether a word of another script goes on where the domain ended ("kaisha.exampleアドレス帳に追加"): no top-level domain mixes them. The case
 * of letters counts, for without it `k` is taken for the sign for Kelvin, which is not ASCII.
 */
const isRunTogether = (domain: string): boolean =>
  /[A-Za-z]\P{ASCII}|\P{ASCII}[A-Za-z]/u.test(domain.normalize('NFKC').split(/[.。]/).at(-1) ?? '');
