import type { ProblemCode } from '@/lib/domain/problem';
import { i18n } from './i18n';

const keys = {
  'photo/heic': 'problem.photoHeic',
  'photo/unreadable': 'problem.photoUnreadable',
  'photo/empty': 'problem.photoEmpty',
  'photo/too-large': 'problem.photoTooLarge',
  'photo/pdf-locked': 'problem.photoPdfLocked',
  'photo/not-an-image': 'problem.photoNotAnImage',
  'photo/no-memory': 'problem.photoNoMemory',
  'photo/too-many-pages': 'problem.photoTooManyPages',
  'camera/unavailable': 'problem.cameraUnavailable',
  'card/crashed': 'problem.cardCrashed',
  'ocr/failed': 'problem.ocrFailed',
  'ocr/timeout': 'problem.ocrTimeout',
  'record/missing': 'problem.recordMissing',
  'record/changed-elsewhere': 'problem.recordChangedElsewhere',
  'file/empty': 'problem.fileEmpty',
  'file/too-large': 'problem.fileTooLarge',
  'file/workbook': 'problem.fileWorkbook',
  'file/not-text': 'problem.fileNotText',
  'file/cut-off': 'problem.fileCutOff',
  'file/broken-json': 'problem.fileBrokenJson',
  'file/no-rows': 'problem.fileNoRows',
  'file/too-many-rows': 'problem.fileTooManyRows',
  'file/too-many-columns': 'problem.fileTooManyColumns',
  'file/cell-too-large': 'problem.fileCellTooLarge',
  'storage/full': 'problem.storageFull',
  'storage/failed': 'problem.storageFailed',
  'storage/unavailable': 'problem.storageUnavailable',
  'undo/changed-since': 'problem.undoChangedSince',
  'mail/never-recorded': 'problem.mailNeverRecorded',
  'mail/maybe-logged': 'problem.mailMaybeLogged',
  'webmail/permission-denied': 'problem.webmailPermissionDenied',
  'candidate/refused': 'problem.candidateRefused',
  'webmail/mail-changed': 'problem.webmailMailChanged',
  'webmail/which-text': 'problem.webmailWhichText',
  'webmail/text-unreadable': 'problem.webmailTextUnreadable',
  unknown: 'problem.unknown',
} as const satisfies Record<ProblemCode, string>;

/** What happened, what is safe and what to do now, in the user's language. */
export const problemText = (code: ProblemCode): string => i18n.t(keys[code]);
