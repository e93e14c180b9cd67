import { z } from 'zod';

// An extension page's content policy forbids eval, which zod would otherwise try on its first parse.
z.config({ jitless: true });

export { z };
