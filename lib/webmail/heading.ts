/** What pages call a subject. */
export const subjects = '[class*=subject i], [id*=subject i], [ng-bind*=subject i]';
/** What stands above a message where nothing is called a subject. */
export const headings = 'h1, h2, h3, h4, h5, [role=heading]';
/** What pages call a date. */
export const dates = 'time, [class*=date i], [id*=date i], [ng-bind*=date i]';
/** What holds a mail's text. */
export const bodies = 'iframe, [class*=body i], [id*=body i]';
