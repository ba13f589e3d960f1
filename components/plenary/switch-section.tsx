import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { editSwitchesAction } from "@/lib/plenary/actions";
import type { PlenarySettings } from "@/lib/plenary/queries";

const TICKS = [
  ["attitudeOpensRound", "办理态度不满意也重新办理", "不选：只有办理结果不满意才重新办理"],
  ["oneUnitConsultsForAll", "几家承办单位只要一家面商", "不选：主办或分办的每家都要面商"],
  ["consultationRequired", "没有面商不能答复", "不选：可以答复，但要写明没有面商的原因"],
  ["officePassesReplies", "答复送出前由督查室审核", "不选：负责人签发后承办单位直接送达提案者"],
  ["filingNeedsSecond", "立案须另一人复核", "不选：提案委一位工作人员就可以立案"],
  ["limitsMoveToWorkday", "期限遇节假日顺延到下一个工作日", "已经交办的答复期限不重算"],
] as const;

/** Where practice differs between places. */
export function SwitchSection({ plenary }: { plenary: PlenarySettings }) {
  const number = (name: "maxRounds" | "caseNumberWidth" | "rankingMinimum" | "ratingLinkDays") => ({
    name,
    inputMode: "numeric" as const,
    defaultValue: plenary[name],
  });
  return (
    <section>
      <SectionHead title="办理办法" />
      <ActForm action={editSwitchesAction} hidden={{ plenaryId: plenary.id }} label="办理办法">
        <FieldRow>
          <TextInput {...number("maxRounds")} label="最多办理几轮" hint="重新办理也算一轮" />
          <TextInput {...number("caseNumberWidth")} label="案号位数" hint="3 位即 001" />
          <TextInput
            {...number("rankingMinimum")}
            label="排名起点（件）"
            hint="承办不到这么多件的单位不排名"
          />
          <TextInput
            {...number("ratingLinkDays")}
            label="评价链接有效（天）"
            hint="发出之日起，到期不能再用"
          />
        </FieldRow>
        {TICKS.map(([name, label, hint]) => (
          <Checkbox
            key={name}
            name={name}
            label={label}
            hint={hint}
            defaultChecked={plenary[name]}
          />
        ))}
        <SubmitButton>存办理办法</SubmitButton>
      </ActForm>
    </section>
  );
}
