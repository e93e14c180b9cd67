import { browser } from 'wxt/browser';
import { App } from '@/components/app';
import { startPage } from '@/components/use-page';
import { parseCard } from '@/lib/card/parse-card';
import { decodePhoto } from '@/lib/image/decode-photo';
import { findLines } from '@/lib/image/find-lines';
import { openPhoto } from '@/lib/image/open-photo';
import { createTesseract } from '@/lib/ocr/tesseract';
import { webmails } from '@/lib/webmail';

const base = new URL('/ocr', browser.runtime.getURL('/app.html')).href;
const reading = { engine: createTesseract({ base, findLines }), decodePhoto, parseCard };

await startPage(document.querySelector<HTMLElement>('#app'), <App webmails={webmails} openPhoto={openPhoto} reading={reading} />);
