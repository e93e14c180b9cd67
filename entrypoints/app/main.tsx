import { App } from '@/components/app';
import { startPage } from '@/components/use-page';
import { openPhoto } from '@/lib/image/open-photo';
import { hostedWebmails, listedWebmails } from '@/lib/webmail';

void startPage(
  document.querySelector<HTMLElement>('#app'),
  <App webmails={[...listedWebmails, ...hostedWebmails]} openPhoto={openPhoto} />,
);
