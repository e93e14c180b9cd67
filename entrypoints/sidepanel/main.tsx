import { Panel } from '@/components/panel';
import { startPage } from '@/components/use-page';
import { openPhoto } from '@/lib/image/open-photo';

void startPage(document.querySelector<HTMLElement>('#panel'), <Panel openPhoto={openPhoto} />);
