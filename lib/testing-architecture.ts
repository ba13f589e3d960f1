import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from "dependency-cruiser";
import { join } from "node:path";

/** The house's import directions (docs: architecture), as rules for dependency-cruiser. */

/** Folders of lib in the order in which the work runs: a later one may know an earlier one, never the reverse. */
export const NOUN_ORDER = [
  ["office", "plenary", "unit", "tenure"],
  ["member"],
  ["user", "category", "unit-network"],
  ["account-end"],
  ["deputy", "hand-over-office"],
  ["sign-in", "set-up", "directory", "member-export"],
  ["proposal"],
  ["similar", "writing", "co-signature"],
  ["review", "numbering", "class-table"],
  ["review-check", "sent-back"],
  ["filing", "disposition"],
  ["plenary-closing"],
  ["key-candidate", "key-proposal"],
  ["assignment"],
  ["succession"],
  ["succession-undo"],
  ["running-limit"],
  ["calendar-day"],
  ["receipt"],
  ["hand-over"],
  ["hand-over-plan"],
  ["employer", "proposer-phone"],
  ["hand-over-batch"],
  ["return-request", "extension"],
  ["consultation", "reply"],
  ["meeting", "consultation-word"],
  ["reply-draft"],
  ["draft-step"],
  ["reply-file"],
  ["proposal-file"],
  ["publication", "completion", "class-override", "commendation"],
  ["rating-trace"],
  ["feedback", "co-rating"],
  ["link-miss"],
  ["rating-link"],
  ["lead-passing"],
  ["paper"],
  ["review-queue"],
  ["notice"],
  ["reminder"],
  ["promise", "opening-due"],
  ["mailing"],
  ["rating-mail"],
  ["leaving"],
  ["end-due"],
  ["term-account"],
  ["new-term"],
  ["correction"],
  ["figures"],
  ["import"],
  ["import-undo", "member-import"],
  ["import-progress"],
  ["import-batch"],
  ["case-file", "register"],
  ["overview", "unit-reply", "log", "member-work"],
  ["difference", "comparison", "hall-link", "plenary-opening"],
  ["report-text", "published-figure", "table-export"],
  ["long-export"],
  ["export-making"],
  ["frozen-report"],
  ["desk"],
  ["staff-desk"],
  ["calendar-feed"],
] as const;

/** Folders of lib that every noun may use. */
export const SHARED_FOLDERS = ["audit", "calendar", "db", "jobs", "mail", "spreadsheet"] as const;

const NOUNS = NOUN_ORDER.flat().join("|");
const TESTS = String.raw`(\.test\.tsx?|/testing[^/]*\.tsx?)$`;

function forbidden(
  name: string,
  from: IRegularForbiddenRuleType["from"],
  to: IRegularForbiddenRuleType["to"],
): IRegularForbiddenRuleType {
  return { name, severity: "error", from, to };
}

const laterNouns = NOUN_ORDER.flatMap((nouns, at) => {
  const later = NOUN_ORDER.slice(at + 1).flat();
  if (later.length === 0) return [];
  return nouns.map((noun) =>
    forbidden(
      `${noun} knows no later noun`,
      { path: `^lib/${noun}/`, pathNot: TESTS },
      { path: `^lib/(${later.join("|")})/` },
    ),
  );
});

export const RULES: IRegularForbiddenRuleType[] = [
  forbidden("no circle", {}, { circular: true }),
  forbidden("lib knows no page", { path: "^lib/" }, { path: "^(app|components|bin|e2e)/" }),
  forbidden(
    "components know no page",
    { path: "^components/" },
    { path: "^(app|bin|prisma|e2e)/" },
  ),
  forbidden("pages start nothing", { path: "^app/" }, { path: "^(bin|prisma|e2e)/" }),
  // Not even types: these come from the nouns' files.
  forbidden(
    "pages know no database",
    { path: "^(app|components)/" },
    { path: "^lib/db/|node_modules/(@prisma|pg)/" },
  ),
  forbidden(
    "the kit knows no domain",
    { path: "^components/ui/" },
    { path: `^(components/(?!ui/)|lib/(${NOUNS})/)` },
  ),
  // Only queries and commands reach the database; a rule may name its types.
  forbidden(
    "rules are pure",
    {
      path: `^lib/(${NOUNS}|calendar|spreadsheet)/`,
      pathNot: String.raw`${TESTS}|/(queries|commands)\.ts$`,
    },
    { path: String.raw`^lib/db/client\.ts$`, dependencyTypesNot: ["type-only"] },
  ),
  forbidden(
    "only starting knows the embedded database",
    { pathNot: "^(bin/|lib/db/)" },
    { path: "^lib/db/(embedded|testing-)" },
  ),
  forbidden(
    "only tests know what is for tests",
    { path: "^(app|components|lib|bin|prisma)/", pathNot: TESTS },
    { path: TESTS },
  ),
  ...laterNouns,
];

const ROOT = join(import.meta.dirname, "..");

/** Reads every import of the repository and holds it against the rules. */
export async function cruiseHouse(): Promise<ICruiseResult> {
  const { output } = await cruise(
    ["app", "components", "lib", "bin", "prisma"],
    {
      baseDir: ROOT,
      parser: "swc", // TypeScript 7 has no programming interface that dependency-cruiser knows
      validate: true,
      ruleSet: { forbidden: RULES },
      doNotFollow: { path: "node_modules|^lib/db/generated/" },
      exclude: { path: String.raw`\.d\.mts$|^lib/db/generated/internal/` },
      tsPreCompilationDeps: true,
    },
    { alias: { "@": ROOT }, extensions: [".ts", ".tsx", ".mjs", ".js"] },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}
