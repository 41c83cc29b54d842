import { defineConfig } from 'vitest/config';

/** No calculation may depend on where the machine stands: the tests run far from Vietnam. */
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    // Half of a long test is spent waiting for a browser or a process.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Chromium on a busy machine of two cores is slow now and then; what is wrong fails again.
    expect: { poll: { timeout: 20_000 } },
    retry: process.env['CI'] === undefined ? 0 : 1,
    reporters: ['default'],
  },
});
