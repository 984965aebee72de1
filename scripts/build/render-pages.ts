/** Astro in a process of its own, which writes the pages into OUT_DIR; started by `astro-process.ts`. */
// where the build was killed, this must not go on to write into the folder of the next one
process.once('disconnect', () => process.exit(1));
// it may have been killed before anybody listened
if (!process.connected) process.exit(1);
const { build } = await import('astro');
await build({ logLevel: 'warn' });
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();

// makes the file a module, which may wait at its top
export {};
