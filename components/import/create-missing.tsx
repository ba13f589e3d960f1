import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DefinitionList } from "@/components/ui/definition-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { createMissingAction } from "@/lib/import-batch/actions";
import type { Preview } from "@/lib/import-batch/queries";

/** The switch 表里有而系统里没有的，一并新建, with the list of what would be made. */
export function CreateMissing({ preview: { id, decisions, result } }: { preview: Preview }) {
  const { units, members, collectives, sectors, categories, outcomeClasses } = result.creations;
  const lists: [string, string[]][] = [
    ["承办单位", units],
    ["委员", members.map(({ name, sector }) => (sector ? `${name}（${sector}）` : name))],
    ["集体（性质未定）", collectives],
    ["界别", sectors],
    ["类别", categories],
    ["办理类别（措辞未定义，不算解决落实）", outcomeClasses],
  ];
  const made = lists.filter(([, words]) => words.length > 0);
  return (
    <details className="fold mt-2" open={decisions.createMissing}>
      <summary>
        名录里没有的单位、委员、类别：{decisions.createMissing ? "一并新建" : "算错误"}
      </summary>
      <ActForm action={createMissingAction} hidden={{ batchId: id }} label="名录里没有的">
        <Checkbox
          name="createMissing"
          label="表里有而名录里没有的，写入时一并新建"
          hint="写错的名称也会成为新的单位或委员；先看下面列出的，再写入"
          defaultChecked={decisions.createMissing}
        />
        <SubmitButton look="plain">按这样重新核对</SubmitButton>
      </ActForm>
      {decisions.createMissing ? (
        made.length === 0 ? (
          <p className="note">没有要新建的。</p>
        ) : (
          <DefinitionList
            items={made.map(([term, words]) => ({
              term: `${term}${words.length}`,
              value: words.join("、"),
            }))}
          />
        )
      ) : null}
    </details>
  );
}
