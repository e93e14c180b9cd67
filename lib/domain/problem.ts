/** Everything that can go wrong and that a user can be told about. Each code has one sentence in every language. */
export const problemCodes = [
  'photo/heic',
  'photo/unreadable',
  'photo/empty',
  'photo/too-large',
  'photo/pdf-locked',
  'photo/not-an-image',
  'photo/no-memory',
  'photo/too-many-pages',
  'camera/unavailable',
  'card/crashed',
  'ocr/failed',
  'ocr/timeout',
  'record/missing',
  'record/changed-elsewhere',
  'file/empty',
  'file/too-large',
  'file/workbook',
  'file/not-text',
  'file/cut-off',
  'file/broken-json',
  'file/no-rows',
  'file/too-many-rows',
  'file/too-many-columns',
  'file/cell-too-large',
  'storage/full',
  'storage/failed',
  'storage/unavailable',
  'undo/changed-since',
  'mail/never-recorded',
  'mail/maybe-logged',
  'webmail/permission-denied',
  'candidate/refused',
  'webmail/mail-changed',
  'webmail/text-unreadable',
  'webmail/which-text',
  'unknown',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An error the interface can explain. Carries a code and a cause, never anything about a person. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Problem';
    this.code = code;
  }
}

/** The code to show for whatever was thrown; `unknown` for a fault nobody foresaw. */
export function problemCode(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'QuotaExceededError' || message.includes('QuotaExceeded')) return 'storage/full';
  // A disk without room fails in the middle of a write, and Chromium has no name of its own for that.
  if (['AbortError', 'ConstraintError', 'UnknownError'].includes(name)) return 'storage/failed';
  return 'unknown';
}
