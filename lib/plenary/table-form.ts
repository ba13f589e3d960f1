import { z } from "zod";

const plenaryId = z.coerce.number().int();

/**
 * A form that saves a whole table: the inputs of a row are named FIELD-KEY (wording-12, n-REPLY). `field` is one that
 * every row sends. What is wrong is said at the row's own input.
 */
export function tableForm<Row extends z.ZodObject>(field: string, row: Row) {
  return z.looseObject({ plenaryId }).transform((input, context) => {
    const keys = Object.keys(input).flatMap((name) =>
      name.startsWith(`${field}-`) ? [name.slice(field.length + 1)] : [],
    );
    const rows = keys.flatMap((key) => {
      const values = Object.keys(row.shape).map((name) => [name, input[`${name}-${key}`]]);
      const parsed = row.safeParse(Object.fromEntries(values));
      if (parsed.success) return [{ key, ...parsed.data }];
      for (const { message, path } of parsed.error.issues)
        context.addIssue({ code: "custom", message, path: [`${String(path[0])}-${key}`] });
      return [];
    });
    return { plenaryId: input.plenaryId, rows };
  });
}

/** A box to tick: an unticked one is not sent. */
export const ticked = z
  .unknown()
  .optional()
  .transform((value) => value !== undefined);

/** The place in a table, as people number it. */
export const place = z.coerce
  .number("次序请填数字。")
  .int("次序请填整数。")
  .min(1, "次序从 1 数起。")
  .max(999, "次序太大，请核对。");
