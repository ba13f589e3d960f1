import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { step, Stop } from "@/bin/support/steps.mjs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium: Playwright's own, the system's, or Debian's, which is installed when root may. */
export async function findChromium(): Promise<string> {
  const here = () =>
    [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM].find(
      (path) => path && existsSync(path),
    );
  const found = here();
  if (found) return found;
  if (process.getuid?.() === 0)
    await step("安装 Chromium", "apt-get install chromium", () => {
      const quiet = {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      } as const;
      spawnSync("apt-get", ["update"], quiet);
      spawnSync(
        "apt-get",
        ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
        quiet,
      );
    });
  const installed = here();
  if (installed) return installed;
  throw new Stop(
    "没有找到 Chromium。请安装：apt-get install chromium fonts-noto-cjk，或用 CHROMIUM=路径 指明。",
    "No Chromium found: install it, or say where it is with CHROMIUM=….",
  );
}
