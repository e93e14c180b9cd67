/** Manifest match patterns of the webmails that always live at the same hosts: Meibo may read these after install. */
export const hosts = {
  gmail: ['https://mail.google.com/*'],
  outlook: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  yahoo: ['https://mail.yahoo.com/*'],
  proton: ['https://mail.proton.me/*'],
} as const satisfies Record<string, readonly string[]>;

/** The id of the webmail that always lives at this address; undefined for all others, which everyone hosts themselves. */
export function webmailAt(url: string): string | undefined {
  return Object.entries(hosts).find(([, patterns]) => patterns.some((pattern) => url.startsWith(pattern.slice(0, -1))))?.[0];
}
