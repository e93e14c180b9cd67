import { Panel } from '@/components/panel';
import { startPage } from '@/components/use-page';

await startPage(document.querySelector<HTMLElement>('#panel'), <Panel />);
