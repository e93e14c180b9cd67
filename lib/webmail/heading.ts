/** What the parts of a mail are found by in any page. In one object, or the bundler would copy each to wherever it is used. */
export const parts = {
  /** What pages call a subject. */
  subject: '[class*=subject i], [id*=subject i], [ng-bind*=subject i]',
  /** What stands above a message where nothing is called a subject. */
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  /** What else they may call it; names are called so as well. */
  title: '[class*=title i]:not(button, a, i, svg, [class*=list i], [class*=titlebar i], [class*=title-bar i])',
  /** What pages call a date. */
  date: 'time, [class*=date i], [id*=date i], [ng-bind*=date i]',
  /** What holds a mail's text; the button that unfolds it is called by it as well, a colour of Bootstrap, and rows of a table. */
  text: 'iframe, [class*=body i]:not(button, [class~=text-body], [class~=text-body-secondary], [class*=Tbody]), [id*=body i]:not(button, [id*=Tbody])',
  /** What a page writes of its own in between: what is pressed, and pictures that are letters. */
  furniture: 'a, button, i, md-icon, mat-icon, [class*=icon i]',
  /** What mails are written in. */
  editor: '[contenteditable]:not([contenteditable=false])',
  /** What is filled in with a text. */
  field: 'input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=image]), textarea, [contenteditable]',
  /** What mail programs put a quotation in. Webmails keep those names, some with something in front. */
  quote:
    'blockquote, [class*=gmail_quote], [class*=yahoo_quoted], [class*=protonmail_quote], [class*=tutanota_quote], [class*=zmail_extra], [class*=moz-email-headers]',
};
