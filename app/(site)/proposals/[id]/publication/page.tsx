import { ActPage } from "@/components/case-file/act-page";
import { ExtentFields } from "@/components/publication/extent-fields";
import { RepliesToShow } from "@/components/publication/replies-to-show";
import { ActForm } from "@/components/ui/act-form";
import { Halves } from "@/components/ui/columns";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishAction } from "@/lib/publication/actions";
import { mayPublish } from "@/lib/publication/policy";
import { readExtents } from "@/lib/publication/queries";
import { no } from "@/lib/verdict";
import { about, openFacts } from "../open-case";

export const metadata = { title: "上网公开" };

export default async function PublicationPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const verdict = mayPublish(actor, facts);
  const { replies, FULL, ABSTRACT } = await readExtents(facts);
  const neither =
    FULL.may || ABSTRACT.may ? null : no([...new Set([FULL.reason, ABSTRACT.reason])].join(""));
  return (
    <ActPage
      file={facts}
      title="上网公开"
      note="不用登录就能看到：案由、提案者姓名、承办单位、办理类别、提案和答复。联系方式、批示和评价不公开。随时可以撤下。"
      verdict={verdict.may && neither ? neither : verdict}
    >
      <Halves>
        <section>
          <ActForm action={publishAction} hidden={about(facts)}>
            <ExtentFields FULL={FULL} ABSTRACT={ABSTRACT} />
            <SubmitButton>上网公开</SubmitButton>
          </ActForm>
        </section>
        <RepliesToShow replies={replies} consent={facts.consent} />
      </Halves>
    </ActPage>
  );
}
