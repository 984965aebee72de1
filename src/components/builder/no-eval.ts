/** Imported before any schema is made: the site's policy forbids code from strings, which zod would try for speed. */
import { config } from 'zod';

config({ jitless: true });
