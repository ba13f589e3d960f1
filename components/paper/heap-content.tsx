"use client";

import { optionsOf } from "@/components/case-file/options";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import { SATISFACTION_LABEL } from "@/lib/feedback/labels";
import { inputName, type LineField } from "@/lib/paper/line";
import { KEYS_LABEL } from "@/lib/paper/short-answers";
import type { LineCheck } from "@/lib/paper/queries";

/** Shown for one kind of paper only, by what the line's own list says; no script is needed for it. */
const OF_CONSULTATION = "hidden group-has-[option[value=CONSULTATION]:checked]/line:block";
const OF_RATING = "hidden group-has-[option[value=RATING]:checked]/line:flex flex-wrap gap-2";

/** An input of one line: its name, and its label, read out with the line that it belongs to. */
export function lineInput(at: number, field: LineField, words: string) {
  return { name: inputName(field, at), label: `${words}（第${at + 1}行）`, hideLabel: true };
}

type Props = { at: number } & Pick<LineCheck, "units" | "suggestions">;

/** What the paper says: whose it is where a case has several units, how they met, how the proposer rates. */
export function HeapContent({ at, units, suggestions }: Props) {
  const input = (field: LineField, words: string) => lineInput(at, field, words);
  return (
    <>
      {units.length > 0 ? (
        <Select
          key={units.map(({ id }) => id).join()}
          {...input("assignmentId", "承办单位")}
          emptyLabel="哪个单位的"
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      <div className={OF_CONSULTATION}>
        <Select
          {...input("mode", "面商形式")}
          emptyLabel="面商形式"
          options={optionsOf(CONSULTATION_MODE_LABEL)}
        />
      </div>
      <div className={OF_RATING}>
        <Select
          {...input("attitude", "对办理态度")}
          emptyLabel="态度"
          options={optionsOf(SATISFACTION_LABEL)}
        />
        <Select
          {...input("result", "对办理结果")}
          emptyLabel="结果"
          options={optionsOf(SATISFACTION_LABEL)}
        />
        <TextInput
          {...input("answers", `答复回答了各条建议吗：${KEYS_LABEL}`)}
          placeholder={
            suggestions > 0 ? `建议${suggestions}条，如${"1".repeat(suggestions)}` : "各条建议"
          }
          title={KEYS_LABEL}
          inputMode="numeric"
          autoComplete="off"
        />
        <Select
          {...input("agreesWithClass", "同意办理类别吗")}
          emptyLabel="类别"
          options={[
            { value: "yes", label: "同意" },
            { value: "no", label: "不同意" },
          ]}
        />
        <TextInput {...input("comment", "意见")} placeholder="意见，可以不填" />
        <TextInput {...input("expectation", "还希望做什么")} placeholder="还希望，可以不填" />
      </div>
    </>
  );
}
