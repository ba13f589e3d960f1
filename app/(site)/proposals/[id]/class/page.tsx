import { ActPage } from "@/components/case-file/act-page";
import { ClassOverrideFields } from "@/components/class-override/class-override-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { overrideClassAction } from "@/lib/class-override/actions";
import { mayOverrideClass } from "@/lib/class-override/policy";
import { presentClass } from "@/lib/proposal/standing";
import { readPlenary } from "@/lib/plenary/queries";
import { about, openFacts } from "../open-case";

export const metadata = { title: "裁定类别" };

export default async function ClassOverridePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, today } = await openFacts(params);
  const present = presentClass(facts)?.letter ?? null;
  const plenary = await readPlenary(actor, facts.plenaryId);
  return (
    <ActPage
      file={facts}
      title="裁定类别"
      note={`几家答复的提案，类别取其中最差的一类，现在是${present ?? "没有"}类。裁定以后按裁定的类别统计，各家答复自己的类别不变。`}
      verdict={mayOverrideClass(actor, facts)}
    >
      <ActForm action={overrideClassAction} hidden={about(facts)}>
        <ClassOverrideFields
          classes={plenary?.outcomeClasses.filter(({ letter }) => letter !== present) ?? []}
          today={today}
        />
        <SubmitButton>裁定</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
