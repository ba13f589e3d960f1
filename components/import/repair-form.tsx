import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { repairAction } from "@/lib/import-batch/actions";
import { isWord } from "@/lib/import-batch/preview";
import { LEFT_EMPTY } from "@/lib/import-batch/schema";
import { COLUMN, type ColumnName } from "@/lib/import/columns";

export type Mending = {
  batchId: number;
  row: number;
  column: ColumnName;
  /** What the cell says. */
  value: string;
  /** What was put in its place before, and was no better. */
  tried?: string;
  /** Cells that say the same, this one among them. */
  like: number;
  words: { words: string[]; one: boolean } | null;
  page: number;
};

export const wordListId = (column: string) => `words-${column}`;

/** The repair of one cell in its place, or of all that say the same. */
export function RepairForm({ batchId, row, column, value, tried, like, words, page }: Mending) {
  const id = `repair-${row}-${column}`;
  const input = {
    id,
    name: "replacement",
    label: `第${row}行${column}改为`,
    hideLabel: true,
    defaultValue: tried ?? (words?.one ? "" : value.trim()),
  };
  const mayHold = isWord(column) && value.trim() !== "";
  return (
    <ActForm
      action={repairAction}
      hidden={{ batchId, row, column, value, page, listed: words?.one }}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
      label={`第${row}行${column}`}
    >
      {words?.one ? (
        <Select
          {...input}
          emptyLabel="选一个"
          options={[...words.words, LEFT_EMPTY].map((word) => ({ value: word, label: word }))}
        />
      ) : COLUMN[column].kind === "text" || COLUMN[column].kind === "suggestions" ? (
        <TextArea {...input} rows={3} />
      ) : (
        <TextInput
          {...input}
          list={words ? wordListId(column) : undefined}
          placeholder={placeholder(column)}
          autoComplete="off"
        />
      )}
      {mayHold && like > 1 ? (
        <Checkbox
          id={`${id}-all`}
          name="all"
          label={`同样的写法都这样改（${like}处）`}
          defaultChecked={!words?.words.includes(value.trim())}
        />
      ) : null}
      {mayHold ? <Checkbox id={`${id}-remember`} name="remember" label="记住" /> : null}
      <SubmitButton look="plain">改</SubmitButton>
    </ActForm>
  );
}

const placeholder = (column: ColumnName) =>
  COLUMN[column].kind === "date" ? "年-月-日" : undefined;
