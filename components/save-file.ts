import type { ExportedFile } from '@/lib/actions/export-contacts';

/** Hands a file to the user, as a download. */
export function saveFile({ name, content }: ExportedFile): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The language that a file speaks by itself: that of the page. */
export const fileLanguage = (): 'ja' | 'en' => (document.documentElement.lang.startsWith('ja') ? 'ja' : 'en');
