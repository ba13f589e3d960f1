import { optionsOf } from "@/components/case-file/options";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { answerName } from "@/lib/feedback/answers";
import { ANSWERED_LABEL, IMPLEMENTATION_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import { ADOPTION_LABEL } from "@/lib/reply/labels";

/** Large boxes side by side where they have room, as the paper form has them. */
const BOXES =
  "[&_.choice-options]:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] [&_.choice-option]:gap-1 [&_.choice-option]:px-1.5";

type Props = {
  large?: boolean;
  /** The proposal's own, in their order. */
  suggestions: readonly string[];
  /** As the units set them; empty where none did. */
  classes: string;
};

/** The questions of the 征询意见表. Nothing is chosen beforehand: silence is never 满意. */
export function RatingFields({ large, suggestions, classes }: Props) {
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
      {suggestions.map((suggestion, at) => (
        <RadioRow
          // A suggestion has no id but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          name={answerName(at)}
          legend={`答复回答了建议${suggestions.length > 1 ? at + 1 : ""}吗`}
          hint={suggestion.length > 60 ? `${suggestion.slice(0, 60)}…` : suggestion}
          layout={layout}
          options={optionsOf(ANSWERED_LABEL)}
        />
      ))}
      {classes ? (
        <RadioRow
          name="agreesWithClass"
          legend="同意办理类别吗"
          hint={`单位定为${classes}；可以不选`}
          layout={layout}
          options={[
            { value: "yes", label: "同意" },
            { value: "no", label: "不同意" },
          ]}
        />
      ) : null}
      <TextArea
        name="comment"
        label="意见"
        hint="不满意的写明哪里不满意，单位要据此重新办理；最多2000字"
        rows={4}
      />
      <TextArea name="expectation" label="还希望做什么" hint="可以不填，最多1000字" rows={3} />
    </div>
  );
}
