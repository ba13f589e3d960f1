/** The counts that plenaries are compared by, as rows of the table and of its file. */
export const COMPARED_COUNTS = [
  "received",
  "filed",
  "key",
  "handedOver",
  "answered",
  "overdue",
] as const;

/** The rates, each on one basis said in its row. */
export const COMPARED_RATES: readonly [name: string, basis: string][] = [
  ["filing", "received"],
  ["completion", "due"],
  ["onTime", "answeredOrPassed"],
  ["consultation", "answered"],
  ["online", "answered"],
  ["response", "answered"],
  ["satisfactionAttitude", "returned"],
  ["satisfactionResult", "returned"],
  ["resolved", "filed"],
  ["resolved", "answered"],
];
