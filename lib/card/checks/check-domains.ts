import type { Candidate } from '../card-rule';

/** Letters that are read for each other, and the pairs that look like one letter. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1i|j]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/q/g, 'g'],
  [/[eо]/g, 'c'],
  [/h/g, 'b'],
  [/v/g, 'u'],
];

/** What two spellings have in common that a reader may take for each other. */
const shapeOf = (host: string): string => lookalikes.reduce((text, [letters, shape]) => text.replace(letters, shape), host);

const hostOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^.*@|^https?:\/\//, '')
    .replace(/^www\.|[/:?].*$/g, '');

/**
 * The domains of mail and web addresses against each other. Where two look alike and are not the same, one was misread:
 * the one that more readings have, and more than one, takes the place of the other, which only one has.
 */
export function checkDomains(chosen: readonly Candidate[]): Candidate[] {
  const named = chosen.filter(({ field }) => field === 'email' || field === 'url');
  const votes = new Map<string, number>();
  for (const candidate of named) for (const host of hostsRead(candidate)) votes.set(host, (votes.get(host) ?? 0) + 1);
  return chosen.map((candidate) => {
    if (!named.includes(candidate)) return candidate;
    const host = hostOf(candidate.value);
    const others = new Set(named.filter((other) => other !== candidate).map(({ value }) => hostOf(value)));
    if (others.has(host)) return { ...candidate, score: Math.max(candidate.score, 0.98) };
    const [twin, ...more] = [...others].filter((other) => shapeOf(other) === shapeOf(host));
    const isMisread = twin !== undefined && more.length === 0 && (votes.get(twin) ?? 0) >= 2 && (votes.get(host) ?? 0) <= 1;
    return isMisread ? { ...candidate, value: candidate.value.replace(host, twin) } : candidate;
  });
}

/** The hosts that the readings of a candidate's line have, each reading's once. */
function hostsRead({ claims }: Candidate): string[] {
  return claims.flatMap(({ line }) =>
    [line.text, ...line.alternatives].flatMap((text) => {
      const hosts = [
        ...text
          .toLowerCase()
          .replace(/\s*([.@,])\s*/g, '$1')
          .replaceAll(',', '.')
          .matchAll(/(?:@|www\.|:\/\/)(?:www\.)?([\p{L}\d.-]+)/gu),
      ];
      return [...new Set(hosts.map(([, host = '']) => host.replace(/\.$/, '')))];
    }),
  );
}
