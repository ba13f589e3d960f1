import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Pure tests need nothing but Node; `*.db.test.ts` get a PostgreSQL, started only when one of them is asked for. */
const shared = {
  resolve: { alias: { "@": import.meta.dirname }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
};
const elsewhere = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  test: {
    // One less than the cores would leave a small machine half idle: tests wait for the database most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...shared,
        test: {
          name: "pure",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
        },
      },
      {
        ...shared,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: ["lib/db/testing-server.ts"],
          setupFiles: ["lib/db/testing-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
