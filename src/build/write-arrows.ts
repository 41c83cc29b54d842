/** Writes `biome.arrows.json` from the table of parts: `npx tsx src/build/write-arrows.ts` after changing the table. */
import { writeFileSync } from 'node:fs';
import { biomeRestrictions } from './architecture/biome-restrictions.ts';

writeFileSync(new URL('../../biome.arrows.json', import.meta.url), biomeRestrictions());
