import { optionsOf } from "@/components/case-file/options";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { IMPLEMENTATION_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import { ADOPTION_LABEL } from "@/lib/reply/labels";

/** Large boxes side by side where they have room, as the paper form has them. */
const BOXES =
  "[&_.choice-options]:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] [&_.choice-option]:gap-1 [&_.choice-option]:px-1.5";

/** The questions of the 征询意见表. Nothing is chosen beforehand: silence is never 满意. */
export function RatingFields({ large }: { large?: boolean }) {
  const layout = large ? "large" : "row";
  return (
    <div className={large ? `form-stack ${BOXES}` : "form-stack"}>
      <RadioRow
        name="attitude"
        legend="对办理态度"
        hint="联系、沟通、听取意见"
        layout={layout}
        options={optionsOf(SATISFACTION_LABEL)}
        required
      />
      <RadioRow
        name="result"
        legend="对办理结果"
        hint="提的问题解决得怎样"
        layout={layout}
        options={optionsOf(SATISFACTION_LABEL)}
        required
      />
      <RadioRow
        name="adoption"
        legend="建议采纳了吗"
        hint="可以不选"
        layout={layout}
        options={optionsOf(ADOPTION_LABEL)}
      />
      <RadioRow
        name="implementation"
        legend="落实了吗"
        hint="可以不选"
        layout={layout}
        options={optionsOf(IMPLEMENTATION_LABEL)}
      />
      <TextArea
        name="comment"
        label="意见"
        hint="不满意的写明哪里不满意，单位要据此重新办理；最多2000字"
        rows={4}
      />
    </div>
  );
}
