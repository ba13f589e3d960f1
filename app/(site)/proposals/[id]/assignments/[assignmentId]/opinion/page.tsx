import { OnBehalf } from "@/components/assignment/on-behalf";
import { ActPage } from "@/components/case-file/act-page";
import { SuggestionQuotes } from "@/components/reply/suggestion-quotes";
import { ActForm } from "@/components/ui/act-form";
import { Halves } from "@/components/ui/columns";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { sendOpinionAction } from "@/lib/assignment/actions";
import { isOwnUnit, maySendOpinion } from "@/lib/assignment/policy";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "送会办意见" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function OpinionPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, today } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  return (
    <ActPage
      file={facts}
      title="送会办意见"
      note="送给主办单位，由主办单位一并答复提案者；送出后本单位不能再改，有误请提案委更正。"
      verdict={maySendOpinion(actor, facts, assignment)}
    >
      <Halves>
        <SuggestionQuotes file={file} />
        <section>
          <ActForm action={sendOpinionAction} hidden={aboutUnit(assignment)}>
            {own ? null : <OnBehalf of={unit} paper="会办意见" />}
            <TextArea
              name="text"
              label="会办意见"
              hint="对照左边的建议，写清本单位职责内的办法"
              rows={12}
              required
            />
            {own ? null : (
              <DateInput
                name="sentOn"
                label="送出日期"
                hint="送到主办单位的那天"
                defaultValue={today}
                max={today}
              />
            )}
            <SubmitButton>送会办意见</SubmitButton>
          </ActForm>
        </section>
      </Halves>
    </ActPage>
  );
}
