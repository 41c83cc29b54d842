import { defineConfig } from 'vitest/config';

/** No calculation may depend on where the machine stands: the tests run far from Vietnam. */
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
