import { defineConfig } from 'vitest/config';

/** No calculation may depend on where the machine stands: the tests run far from Vietnam. */
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
