/** The project's own folder, for tests about the project itself. */
import { fileURLToPath } from 'node:url';

/** Path of the project's root, without a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
